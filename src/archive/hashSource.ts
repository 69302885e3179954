import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { readFile } from "node:fs/promises";
import type { ArticleSource } from "../corpus/listSources.ts";

const READING = { flag: constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK };

/** `Article.hash` of the article that a source has; "" if it is larger than allowed or cannot be read. */
export async function hashSource({ source, sidecar }: ArticleSource, maxFileBytes: number): Promise<string> {
  if (source.bytes > maxFileBytes) return "";
  const hash = createHash("sha256");
  try {
    hash.update(await readFile(source.path, READING));
    if (sidecar !== undefined) hash.update(await readFile(sidecar.path, READING));
    return hash.digest("hex");
  } catch {
    return "";
  }
}
