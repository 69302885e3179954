import { createHash } from "node:crypto";
import type { Article, Problem } from "../corpus/article.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { Extraction } from "../extract/extraction.ts";
import { buildIndex, nextIndex } from "../search/buildIndex.ts";
import type { EarlierIndex } from "../search/earlierIndex.ts";
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
  if (memory === undefined)
    return { index: buildIndex(articles), directory: buildNameDirectory(articles, extractions) };
  memory.index = nextIndex(articles, memory.index);
  return {
    index: memory.index.index,
    directory: buildNameDirectory(articles, extractions, memory.names),
  };
}

/** Identifies a corpus together with moderators' changes; differs whenever an answer could differ. */
export function versionOf(articles: readonly Article[], editorial: Editorial = {}): string {
  const lines = articles.map(({ id, hash, file }) => `${id} ${hash} ${wordsOf(editorial[file])}\n`);
  return createHash("sha256").update(lines.join("")).digest("hex");
}

const wordsOf = (set: Editorial[string] | undefined): string =>
  set === undefined ? "{}" : JSON.stringify(set);

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
