import { phraseKeys, readPhrases, readWords } from "./wordLists.ts";

export const givenNames = readWords("givenNames");
export const surnames = readWords("surnames");
/** Everyday words that are also surnames; after a given name they end it. */
const wordSurnames = readWords("wordSurnames");
/** Whether a word is listed as a surname, even if it is also an everyday word. */
export const isSurname = (word: string): boolean => surnames.has(word) || wordSurnames.has(word);
export const demonyms = readWords("demonyms");
export const noNames = readWords("noNames");
/** Like `noNames`, for words in capitals. */
export const noAcronyms = readWords("noAcronyms");
export const functionWords = readWords("functionWords");
export const teamNicknames = readWords("teamNicknames");
export const organisationWords = readWords("organisationWords");
export const organisationHeads = readWords("organisationHeads");
/** Lower-case words for what a person is, such as "striker". */
export const personRoles = readWords("personRoles");
export const placeWords = readWords("placeWords");
const commonWords = readWords("commonWords");

/** Titles by their first token's key, longest first. */
const titles = new Map<string, (readonly string[])[]>();
for (const entry of readPhrases("titles")) {
  const keys = phraseKeys(entry);
  const rivals = titles.get(keys[0] ?? "");
  if (rivals === undefined) titles.set(keys[0] ?? "", [keys]);
  else rivals.push(keys);
}
for (const rivals of titles.values()) rivals.sort((a, b) => b.length - a.length);

/** Single-word titles, for recognising misspelt ones. */
export const titleWords: readonly string[] = [...titles.values()]
  .flat()
  .filter((keys) => keys.length === 1)
  .map((keys) => keys[0] ?? "");

/** The number of tokens in the longest title that starts at token `at`; 0 if there is none. */
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

/** Whether a folded word is a form of an everyday word, so that its capital is not evidence of a name. */
export function isCommon(key: string): boolean {
  const remembered = commonMemory.get(key);
  if (remembered !== undefined) return remembered;
  const common =
    commonWords.has(key) ||
    functionWords.has(key) ||
    ENDINGS.some(([ending, base]) => ending.test(key) && commonWords.has(key.replace(ending, base)));
  // Limited, so that a large corpus cannot fill the memory with its words.
  if (commonMemory.size < 50_000) commonMemory.set(key, common);
  return common;
}
