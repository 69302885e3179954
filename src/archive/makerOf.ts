import { createHash } from "node:crypto";
import { codeVersion } from "../library/codeVersion.ts";

/** Identifies the code and language that prepare articles; if it changes, all articles are prepared again. */
export function makerOf(language: string): string {
  return createHash("sha256").update(`${codeVersion()} ${language}`).digest("hex").slice(0, 16);
}
