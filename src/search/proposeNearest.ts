import Fuse from "fuse.js";
import { fold } from "../text/fold.ts";
import { shortlist } from "./bigrams.ts";
import { mayBeNear } from "./mayBeNear.ts";
import { prepareStrings } from "./preparedStrings.ts";

/** A string similar to what was typed: its index in the list, and its closeness, 1 if they are equal. */
export interface Proposal {
  readonly place: number;
  readonly text: string;
  readonly closeness: number;
}

/** Maximum length of the typed text, in UTF-16 units; the rest is ignored. */
const MAX_TYPED = 200;
/** Maximum number of strings that Fuse.js compares; of a longer list, those that share most pairs of letters. */
const SHORTLIST = 60;

/**
 * The strings of a list (names, headlines, choices) nearest to what was typed, nearest first. Fuse.js compares each
 * word by itself, so word order does not matter. The caller must check the proposals, because Fuse.js accepts
 * strangers with the same first name. The list is prepared once per array, so pass the same one.
 *
 * @param least minimum closeness
 */
export function proposeNearest(list: readonly string[], typed: string, limit = 10, least = 0): Proposal[] {
  const wanted = fold(typed.slice(0, MAX_TYPED)).trim();
  if (wanted === "" || limit < 1) return [];
  const { folded, bigrams } = prepareStrings(list);
  const places =
    list.length <= SHORTLIST ? [...list.keys()] : shortlist(bigrams, wanted, Math.max(SHORTLIST, limit), 255);
  const texts = places.map((place) => folded[place] ?? "");
  const isPhrase = wanted.includes(" ");
  if (isPhrase && least > 0 && !mayBeNear(texts, wanted, least)) return [];
  const fuse = new Fuse(texts, {
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.45,
    useTokenSearch: isPhrase,
  });
  return fuse
    .search(wanted, { limit })
    .map(({ refIndex, score }) => {
      const place = places[refIndex] ?? 0;
      return { place, text: list[place] ?? "", closeness: 1 - (score ?? 1) };
    })
    .filter(({ closeness }) => closeness >= least);
}
