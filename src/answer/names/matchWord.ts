import { doubleMetaphone } from "double-metaphone";
import { isGeneration } from "../../extract/names/peopleForms.ts";
import { nicknamesOf } from "../../extract/names/nicknames.ts";
import { editDistance } from "../../text/editDistance.ts";
import { memoise } from "../../text/memoise.ts";
import { directoryTables } from "./directoryTables.ts";
import { directoryWords, lettersApart, lettersOf } from "./directoryWords.ts";
import type { NameDirectory } from "./nameDirectory.ts";
import { hasKey } from "./placeTable.ts";

/** The cost of a typed word as a word of a name: 0 if they are equal, more the further apart they are. */
export const COST = { equal: 0, nickname: 1, initial: 1, prefix: 2, misspelt: 3 } as const;

/** Most typed words whose matches are cached; then the cache is cleared. */
const REMEMBERED = 2000;

/** By the typed word, with a space after it if it is alone. */
const matchesIn = directoryTables.table((directory) =>
  memoise((key) => lookUp(directory, key.trimEnd(), key.endsWith(" ")), REMEMBERED),
);

/** The words of the directory that a typed word may stand for, with their costs. */
export const matchWord = (
  directory: NameDirectory,
  typed: string,
  isAlone: boolean,
): ReadonlyMap<string, number> => matchesIn(directory)(isAlone ? `${typed} ` : typed);

/** A word that names somebody as written is not a misspelling: "Maria" is not "Mario" if both are named. */
function lookUp(directory: NameDirectory, typed: string, isAlone: boolean): Map<string, number> {
  const { byWord } = directory;
  const { words, letters, byFirst } = directoryWords(directory);
  const found = new Map<string, number>();
  if (typed.length === 1 && !isAlone)
    for (const word of byFirst.get(typed) ?? []) found.set(word, COST.initial);
  for (const word of nicknamesOf(typed)) if (hasKey(byWord, word)) found.set(word, COST.nickname);
  if (hasKey(byWord, typed)) found.set(typed, COST.equal);
  // "Sr" is not a misspelling of "Jr".
  if (typed.length === 1 || hasKey(byWord, typed) || isGeneration(typed)) return found;
  const own = lettersOf(typed);
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? "";
    const cost = unlikeness({ typed, letters: own, isAlone }, word, letters[place] ?? 0);
    if (cost !== undefined && !isGeneration(word) && !found.has(word)) found.set(word, cost);
  }
  return found;
}

/** A word that was typed, with its letters, and whether it is the whole name. */
interface Typed {
  readonly typed: string;
  readonly letters: number;
  readonly isAlone: boolean;
}

/** The cost of a word that is neither the typed one nor its nickname. */
function unlikeness(
  { typed, letters: own, isAlone }: Typed,
  word: string,
  letters: number,
): number | undefined {
  const isStart = typed.length >= 3 && word.length > typed.length && (own & ~letters) === 0;
  if (isStart && word.startsWith(typed)) return COST.prefix;
  const limit = editsAllowed(Math.min(typed.length, word.length), isAlone);
  return lettersApart(own, letters) > 2 * limit ? undefined : misspelling(typed, word, isAlone, limit);
}

function misspelling(typed: string, word: string, isAlone: boolean, limit: number): number | undefined {
  if (limit === 0) return undefined;
  const edits = editDistance(typed, word, limit);
  if (edits > limit) return undefined;
  const startsAlike = typed[0] === word[0];
  // A wrong first letter costs one edit; more would make too many names similar.
  if (!startsAlike && edits > 1 && !soundsAlike(typed, word)) return undefined;
  if (!startsAlike && isAlone && word.length < 6 && !soundsAlike(typed, word)) return undefined;
  return COST.misspelt + edits;
}

/** One edit in a short word, two from seven letters, three from eleven; a short word on its own must be exact. */
function editsAllowed(length: number, isAlone: boolean): number {
  if (length < 2 || (isAlone && length < 4)) return 0;
  if (length < 7) return 1;
  return length < 11 ? 2 : 3;
}

function soundsAlike(a: string, b: string): boolean {
  const [first, second] = doubleMetaphone(a);
  const others = doubleMetaphone(b);
  return first !== "" && (others.includes(first) || (second !== "" && others.includes(second)));
}
