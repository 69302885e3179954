import type { NameKind } from "../extraction.ts";
import { foldName, readPhrases, readWords } from "./wordLists.ts";

/** A name that the lists know. */
export interface ListedName {
  readonly kind: NameKind;
  readonly list: "country" | "region" | "place" | "organisation" | "club";
  /** How many tokens it has. */
  readonly length: number;
  /** Written in capitals throughout, so that `WHO` is not "who". */
  readonly capitals: boolean;
  /** Ends in "'s", so that `Lord's` is not "Lord". */
  readonly possessive: boolean;
  /** An abbreviation that counts only with its full stop after a comma ("Springfield, Ill."). */
  readonly afterComma: boolean;
}

export const givenNames = readWords("givenNames");
export const surnames = readWords("surnames");
/** Everyday words that are surnames as well; after a given name they close it. */
const wordSurnames = readWords("wordSurnames");
/** Whether a word is listed as a surname, be it an everyday word or not. */
export const isSurname = (word: string): boolean => surnames.has(word) || wordSurnames.has(word);
export const demonyms = readWords("demonyms");
export const noNames = readWords("noNames");
/** What `noNames` is for words in capitals. */
export const noAcronyms = readWords("noAcronyms");
export const functionWords = readWords("functionWords");
export const teamNicknames = readWords("teamNicknames");
export const organisationWords = readWords("organisationWords");
export const organisationHeads = readWords("organisationHeads");
/** Lower-case words for what a person is, such as "striker". */
export const personRoles = readWords("personRoles");
export const placeWords = readWords("placeWords");
const commonWords = readWords("commonWords");

const LISTS = [
  ["countries", "country", "place"],
  ["regions", "region", "place"],
  ["clubs", "club", "org"],
  ["organisations", "organisation", "org"],
  ["places", "place", "place"],
] as const;

/** Known names by their first token's key; the longest first. */
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

/** Titles by their first token's key; the longest first. */
const titles = new Map<string, (readonly string[])[]>();
for (const entry of readPhrases("titles")) {
  const keys = phraseKeys(entry);
  const rivals = titles.get(keys[0] ?? "");
  if (rivals === undefined) titles.set(keys[0] ?? "", [keys]);
  else rivals.push(keys);
}
for (const rivals of titles.values()) rivals.sort((a, b) => b.length - a.length);

/** The titles of one word, for telling a misspelt one. */
export const titleWords: readonly string[] = [...titles.values()]
  .flat()
  .filter((keys) => keys.length === 1)
  .map((keys) => keys[0] ?? "");

/** The keys of a name's tokens, as `nameTokens` makes them: folded, without "'s". */
function phraseKeys(name: string): readonly string[] {
  return name.split(" ").map((word) => foldName(word.replace(/['’]s$/u, "")));
}

/** All listed names that start at token `at` of `keys`, longest first. */
export function knownAt(keys: readonly string[], at: number): readonly ListedName[] {
  const rivals = phrases.get(keys[at] ?? "");
  if (rivals === undefined) return [];
  return rivals
    .filter((rival) => rival.keys.every((key, offset) => keys[at + offset] === key))
    .map((rival) => rival.known);
}

/** How many tokens the longest title that starts at token `at` has; 0 where none does. */
export function titleLength(keys: readonly string[], at: number): number {
  const rivals = titles.get(keys[at] ?? "");
  return rivals?.find((rival) => rival.every((key, offset) => keys[at + offset] === key))?.length ?? 0;
}

const ENDINGS = [
  [/ies$/, "y"],
  [/ied$/, "y"],
  [/es$/, ""],
  [/s$/, ""],
  [/(.)\1ed$/, "$1"],
  [/ed$/, ""],
  [/ed$/, "e"],
  [/(.)\1ing$/, "$1"],
  [/ing$/, ""],
  [/ing$/, "e"],
  [/ly$/, ""],
  [/er$/, ""],
  [/er$/, "e"],
] as const;

const commonMemory = new Map<string, boolean>();

/** Whether a folded word is an everyday word in some inflection, so that its capital is no evidence of a name. */
export function isCommon(key: string): boolean {
  const remembered = commonMemory.get(key);
  if (remembered !== undefined) return remembered;
  const common =
    commonWords.has(key) ||
    functionWords.has(key) ||
    ENDINGS.some(([ending, base]) => ending.test(key) && commonWords.has(key.replace(ending, base)));
  // A bound, so that a large corpus cannot fill the memory with its own words.
  if (commonMemory.size < 50_000) commonMemory.set(key, common);
  return common;
}
