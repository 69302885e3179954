import type { Article } from "../corpus/article.ts";
import type { Extraction } from "../extract/extraction.ts";
import { keepRows } from "../search/earlierIndex.ts";
import { copyArrays } from "../search/shareArrays.ts";
import type { SearchIndex } from "../search/searchIndex.ts";
import type { TableMemory } from "./assembleSnapshot.ts";
import { type PackedDirectory, packDirectory, unopenedDirectory } from "./names/packDirectory.ts";

/** The tables of a snapshot, as plain data to keep from one start to the next. */
export interface KeptTables {
  /** Identifies each article, in order: another key whenever the article or its extraction differs. */
  readonly keys: readonly string[];
  readonly index: SearchIndex;
  readonly names: PackedDirectory;
}

/** Packs the last tables that were built; `undefined` if there are none. */
export function packTables({ index, names }: TableMemory, keys: readonly string[]): KeptTables | undefined {
  if (index === undefined || names.kept === undefined) return undefined;
  return { keys, index: index.index, names: packDirectory(names.kept) };
}

/**
 * Opens tables for building the next ones, whose articles may differ from theirs; the result is the same as without
 * them.
 *
 * @param known the current articles by key
 */
export function openTables(
  { keys, index, names }: KeptTables,
  known: ReadonlyMap<
    string,
    { readonly article: Article | undefined; readonly extraction: Extraction | undefined }
  >,
): TableMemory {
  const found = keys.map((key) => known.get(key));
  return {
    index: keepRows(
      copyArrays(index),
      found.map((one) => one?.article),
    ),
    names: {
      unopened: unopenedDirectory(
        names,
        found.map((one) => one?.extraction),
      ),
    },
  };
}
