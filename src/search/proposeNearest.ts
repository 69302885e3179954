import Fuse from "fuse.js";
import { fold } from "../text/fold.ts";
import { shortlist } from "./bigrams.ts";
import { prepareStrings } from "./preparedStrings.ts";

/** A string of a list that is near what was typed: its place in the list, and how near, 1 for the same. */
export interface Proposal {
  readonly place: number;
  readonly text: string;
  readonly closeness: number;
}

/** Longest text typed that is looked at, in UTF-16 units. */
const MAX_TYPED = 200;
/** Most strings that Fuse.js compares at once; a longer list is cut down to those that share most pairs of letters. */
const SHORTLIST = 60;

/**
 * The short strings of a list (names, headlines, choices) nearest to what was typed, nearest first: Fuse.js over a
 * shortlist, each word by itself, so that order does not matter. It proposes; whether a proposal is meant is for the caller
 * to check, for Fuse.js accepts strangers with the same first name. The list is prepared once, so pass the same array.
 */
export function proposeNearest(list: readonly string[], typed: string, limit = 10): Proposal[] {
  const wanted = fold(typed.slice(0, MAX_TYPED)).trim();
  if (wanted === "" || limit < 1) return [];
  const { folded, bigrams } = prepareStrings(list);
  const places =
    list.length <= SHORTLIST ? [...list.keys()] : shortlist(bigrams, wanted, Math.max(SHORTLIST, limit), 255);
  const fuse = new Fuse(
    places.map((place) => folded[place] ?? ""),
    { includeScore: true, ignoreLocation: true, threshold: 0.45, useTokenSearch: wanted.includes(" ") },
  );
  return fuse.search(wanted, { limit }).map(({ refIndex, score }) => {
    const place = places[refIndex] ?? 0;
    return { place, text: list[place] ?? "", closeness: 1 - (score ?? 1) };
  });
}
