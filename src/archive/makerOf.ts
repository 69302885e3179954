import { createHash } from "node:crypto";
import { codeVersion } from "../library/codeVersion.ts";

/** Identifies the code and the language that articles are prepared with; articles of another maker are prepared anew. */
export function makerOf(language: string): string {
  return createHash("sha256").update(`${codeVersion()} ${language}`).digest("hex").slice(0, 16);
}
