import { oncePer } from "../text/oncePer.ts";
import { fold } from "../text/fold.ts";
import { type Bigrams, bigramsOf, inPair, pairsInside } from "./bigrams.ts";
import { indexTables } from "./indexTables.ts";

indexTables.also(({ headlines }) => prepareStrings(headlines));

/** A list of short strings, folded for matching. */
interface PreparedStrings {
  readonly folded: readonly string[];
  readonly bigrams: Bigrams;
}

/** Prepares a list. The result is cached per array, so pass the same one. */
export const prepareStrings = oncePer((list: readonly string[]): PreparedStrings => {
  const folded = list.map(fold);
  return { folded, bigrams: bigramsOf(folded) };
});

/**
 * Indices of the strings that contain another, both folded, ascending. Only strings with its rarest pair of letters
 * are checked.
 */
export function stringsWith(list: readonly string[], part: string): number[] {
  const { folded, bigrams } = prepareStrings(list);
  const wanted = fold(part);
  const [rarest] = pairsInside(wanted)
    .map((pair) => inPair(bigrams, pair))
    .toSorted((a, b) => a.length - b.length);
  const places = rarest === undefined ? folded.keys() : new Set(rarest);
  return [...places].filter((place) => folded[place]?.includes(wanted) === true);
}
