import { createHash } from "node:crypto";
import type { Article, Problem } from "../corpus/article.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { Extraction } from "../extract/extraction.ts";
import { buildIndex } from "../search/buildIndex.ts";
import { type EarlierIndex, keepRows } from "../search/earlierIndex.ts";
import { shareArrays } from "../search/shareArrays.ts";
import { buildNameDirectory, type DirectoryMemory } from "./names/nameDirectory.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * What carries over from one snapshot to the next, so that unchanged articles cost nothing again; each build replaces
 * it.
 */
export interface TableMemory {
  index?: EarlierIndex;
  readonly names: DirectoryMemory;
}

/** Builds the tables of a snapshot from articles and their extractions, in the same order. */
export function buildTables(
  articles: readonly Article[],
  extractions: readonly Extraction[],
  memory?: TableMemory,
): Pick<Snapshot, "index" | "directory"> {
  const built = buildIndex(articles, memory?.index);
  const index = memory === undefined ? built : shareArrays(built);
  if (memory !== undefined) memory.index = keepRows(index, articles);
  return { index, directory: buildNameDirectory(articles, extractions, memory?.names) };
}

/** Identifies a corpus together with moderators' changes; differs whenever an answer could differ. */
export function versionOf(articles: readonly Article[], editorial: Editorial = {}): string {
  const version = createHash("sha256");
  for (const { id, hash, file } of articles)
    version.update(`${id} ${hash} ${JSON.stringify(editorial[file] ?? {})}\n`);
  return version.digest("hex");
}

/** Makes a complete snapshot without moderators' changes. */
export function assembleSnapshot(
  articles: readonly Article[],
  extractions: readonly Extraction[],
  problems: readonly Problem[] = [],
  memory?: TableMemory,
): Snapshot {
  return {
    version: versionOf(articles),
    articles,
    extractions,
    ...buildTables(articles, extractions, memory),
    problems,
  };
}
