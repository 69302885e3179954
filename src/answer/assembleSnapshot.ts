import { createHash } from "node:crypto";
import type { Article, Problem } from "../corpus/article.ts";
import type { Extraction } from "../extract/extraction.ts";
import { buildIndex } from "../search/buildIndex.ts";
import { buildNameDirectory } from "./names/nameDirectory.ts";
import type { Snapshot } from "./snapshot.ts";

/** Makes a snapshot of articles and what was extracted from them, in the same order. */
export function assembleSnapshot(
  articles: readonly Article[],
  extractions: readonly Extraction[],
  problems: readonly Problem[] = [],
): Snapshot {
  const version = createHash("sha256");
  for (const { id, hash } of articles) version.update(`${id} ${hash}\n`);
  return {
    version: version.digest("hex"),
    articles,
    extractions,
    index: buildIndex(articles),
    directory: buildNameDirectory(articles, extractions),
    problems,
  };
}
