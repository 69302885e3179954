import { doubleMetaphone } from "double-metaphone";
import { sharesNickname } from "../../extract/names/nicknames.ts";
import { editDistance } from "../../text/editDistance.ts";
import type { NameDirectory } from "./nameDirectory.ts";

/** What a typed word costs as a word of a name: nothing where they are equal, more the further apart they are. */
export const COST = { equal: 0, nickname: 1, initial: 1, prefix: 2, misspelt: 3 } as const;

/** The words of the directory that a typed word may stand for, with what each costs. */
export function matchWord(
  directory: NameDirectory,
  typed: string,
  isAlone: boolean,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const isKnown = directory.byWord.has(typed);
  for (const word of directory.byWord.keys()) {
    const cost = costOf(typed, word, isKnown, isAlone);
    if (cost !== undefined) found.set(word, cost);
  }
  return found;
}

/** A word that names somebody as it stands is no misspelling of another: "Maria" is not "Mario" where both are named. */
function costOf(typed: string, word: string, isKnown: boolean, isAlone: boolean): number | undefined {
  if (typed === word) return COST.equal;
  if (sharesNickname(typed, word)) return COST.nickname;
  if (typed.length === 1) return !isAlone && word.startsWith(typed) ? COST.initial : undefined;
  if (isKnown) return undefined;
  if (typed.length >= 3 && word.length > typed.length && word.startsWith(typed)) return COST.prefix;
  return misspelling(typed, word, isAlone);
}

function misspelling(typed: string, word: string, isAlone: boolean): number | undefined {
  const limit = editsAllowed(Math.min(typed.length, word.length), isAlone);
  if (limit === 0) return undefined;
  const edits = editDistance(typed, word, limit);
  if (edits > limit) return undefined;
  const startsAlike = typed[0] === word[0];
  // A slip in the first letter is one edit; more would make too many names alike.
  if (!startsAlike && edits > 1 && !soundsAlike(typed, word)) return undefined;
  if (!startsAlike && isAlone && word.length < 6 && !soundsAlike(typed, word)) return undefined;
  return COST.misspelt + edits;
}

/** One edit in a short word, two from seven letters on, three from eleven; a short word alone must be right. */
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
