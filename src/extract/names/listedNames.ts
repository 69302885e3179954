import type { NameKind } from "../extraction.ts";
import { phraseKeys, readPhrases } from "./wordLists.ts";

/** A name in the lists. */
export interface ListedName {
  readonly kind: NameKind;
  readonly list: "country" | "region" | "place" | "organisation" | "club";
  /** Number of tokens. */
  readonly length: number;
  /** Only in capitals, so that `WHO` is not "who". */
  readonly capitals: boolean;
  /** Ends in "'s", so that `Lord's` is not "Lord". */
  readonly possessive: boolean;
  /** An abbreviation that counts only after a comma and with its full stop ("Springfield, Ill."). */
  readonly afterComma: boolean;
}

const LISTS = [
  ["countries", "country", "place"],
  ["regions", "region", "place"],
  ["clubs", "club", "org"],
  ["organisations", "organisation", "org"],
  ["places", "place", "place"],
] as const;

/** Known names by their first token's key, longest first. */
const phrases = new Map<string, { readonly keys: readonly string[]; readonly known: ListedName }[]>();
for (const [file, list, kind] of LISTS) {
  for (const entry of readPhrases(file)) {
    const keys = phraseKeys(entry);
    const known: ListedName = {
      kind,
      list,
      length: keys.length,
      capitals: keys.length === 1 && entry === entry.toUpperCase(),
      possessive: entry.endsWith("'s"),
      afterComma: /^\p{Lu}\p{Ll}+\.$/u.test(entry),
    };
    const rivals = phrases.get(keys[0] ?? "");
    if (rivals === undefined) phrases.set(keys[0] ?? "", [{ keys, known }]);
    else rivals.push({ keys, known });
  }
}
for (const rivals of phrases.values()) rivals.sort((a, b) => b.keys.length - a.keys.length);

/** All listed names that start at token `at` of `keys`, longest first. */
export function knownAt(keys: readonly string[], at: number): readonly ListedName[] {
  const rivals = phrases.get(keys[at] ?? "");
  if (rivals === undefined) return [];
  return rivals
    .filter((rival) => rival.keys.every((key, offset) => keys[at + offset] === key))
    .map((rival) => rival.known);
}
