import { givenNames, isCommon, personRoles, surnames, titleLength } from "../../extract/names/gazetteer.ts";
import { inDictionary } from "../../search/dictionary.ts";
import { stopWords } from "../../text/stopWords.ts";
import type { Span } from "../../text/span.ts";
import type { NameDirectory } from "./nameDirectory.ts";
import { type NameWord, nameForms, nameWords } from "./nameWords.ts";
import { hasKey, placesOf } from "./placeTable.ts";
import { type Resolution, resolveName } from "./resolveName.ts";

/** A name in a question: its span there, and who is meant; never `none`. */
export interface FoundName extends Span {
  readonly resolution: Exclude<Resolution, { kind: "none" }>;
}

/** Longest text examined, in UTF-16 units, and most words; each word may cost a search through all names. */
const MAX_QUESTION = 1000;
const MOST_WORDS = 60;
/** Most role words in one description: "the former deputy prime minister" has two. */
const MOST_ROLES = 3;
/** Most words in one name. */
const MAX_WORDS = 8;
/** Fewest words in a stretch, and most words in a misspelt one. */
const LEAST_WORDS = 2;
const MOST_MISSPELT = 3;

/**
 * The entities that a free question names, in order and disjoint. A full name that only shares a word with somebody is
 * reported as a stranger, and so is one that shares none.
 */
export function findNames(directory: NameDirectory, question: string): readonly FoundName[] {
  const text = question.slice(0, MAX_QUESTION);
  const words = nameWords(text).slice(0, MOST_WORDS);
  const found: FoundName[] = [];
  for (let at = 0; at < words.length;) {
    const name = nameAt({ directory, text, words, at });
    if (name === undefined) {
      at += 1;
      continue;
    }
    const [first, last] = [words[at], words[at + name.length - 1]];
    if (first !== undefined && last !== undefined)
      found.push({ start: first.start, end: last.end, resolution: name.resolution });
    at += name.length;
  }
  return found;
}

/** A word of a question, by its number, at which a name may start. */
interface NameStart {
  readonly directory: NameDirectory;
  readonly text: string;
  readonly words: readonly NameWord[];
  readonly at: number;
}

interface NameAt {
  readonly length: number;
  readonly resolution: FoundName["resolution"];
}

/** The name that starts at a word, by the first method that finds one. */
function nameAt(place: NameStart): NameAt | undefined {
  const run = capitalRun(place);
  return (
    describedAt(place) ??
    (run > 1 ? resolveRun(place, run) : undefined) ??
    longest(place, MAX_WORDS, (length) => knownForm(place, length)) ??
    longest(place, MOST_MISSPELT, (length) => misspeltAt(place, length)) ??
    knownForm(place, 1) ??
    misspeltAt(place, 1)
  );
}

/** Searches stretches of several words, longest first. */
function longest(
  place: NameStart,
  most: number,
  find: (length: number) => NameAt | undefined,
): NameAt | undefined {
  for (let length = Math.min(most, place.words.length - place.at); length >= LEAST_WORDS; length -= 1) {
    const found = isTogether(place, length) ? find(length) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "the hong kong watch founder", "the assistant commissioner": words up to a role that describe exactly one person. */
function describedAt(place: NameStart): NameAt | undefined {
  const { directory, words, at } = place;
  if (stopWords.has(words[at]?.form ?? "")) return undefined;
  return longest(place, MAX_WORDS, (length) => {
    if (!personRoles.has(words[at + length - 1]?.form ?? "")) return undefined;
    const roles = words.slice(at, at + length).filter(({ form }) => personRoles.has(form));
    if (roles.length > MOST_ROLES) return undefined;
    // "Assistant Commissioner Jukes" is a name with its title.
    if (words[at + length]?.capital === true && isTogether(place, length + 1)) return undefined;
    const resolution = resolveName(directory, sliceOf(place, length));
    return resolution.kind === "one" && resolution.match === "description"
      ? { length, resolution }
      : undefined;
  });
}

const sliceOf = ({ text, words, at }: NameStart, length: number): string =>
  text.slice(words[at]?.start, words[at + length - 1]?.end);

/** Whether only spaces, hyphens and small marks of names separate the words. */
function isTogether({ text, words, at }: NameStart, length: number): boolean {
  for (let word = at; word < at + length - 1; word += 1) {
    const gap = text.slice(words[word]?.end, words[word + 1]?.start);
    if (!/^(?:[ \u00A0]|-|\.\s?|['’]\s|\s?&\s?)$/u.test(gap)) return false;
  }
  return true;
}

/** How many capitalised words follow one another; a question word at the start does not count. */
function capitalRun(place: NameStart): number {
  const { words, at } = place;
  const [first] = words.slice(at, at + 1);
  if (first === undefined || !first.capital || stopWords.has(first.form)) return 0;
  if (at === 0 && isCommon(first.form) && !givenNames.has(first.form)) return 0;
  let length = 1;
  while (length < MAX_WORDS && words[at + length]?.capital === true && isTogether(place, length + 1))
    length += 1;
  return length;
}

/**
 * A run of capitalised words as one name; otherwise its longest known part, unless that leaves part of a person's
 * name unexplained.
 */
function resolveRun(place: NameStart, run: number): NameAt | undefined {
  const { directory, words, at } = place;
  const whole = resolveName(directory, sliceOf(place, run));
  if (whole.kind === "one" || whole.kind === "choices") return { length: run, resolution: whole };
  for (let length = run - 1; length > 1; length -= 1) {
    const part = resolveName(directory, sliceOf(place, length));
    if (part.kind === "one" && part.match !== "description") return { length, resolution: part };
  }
  const known = knownForm(place, 1);
  const isPersonal =
    known?.resolution.kind === "one" ? known.resolution.entity.kind === "person" : known !== undefined;
  if (known !== undefined && !isPersonal) return known;
  if (whole.kind === "stranger") return { length: run, resolution: whole };
  // A full name that matches nobody in the corpus.
  const isFullName = known === undefined && givenNames.has(words[at]?.form ?? "") && run < 4;
  return isFullName ? { length: run, resolution: { kind: "stranger", near: [] } } : undefined;
}

/** A form of a name in the question as written; if it is also an everyday word, only with a capital. */
function knownForm(place: NameStart, length: number): NameAt | undefined {
  const { directory, words, at } = place;
  const here = words.slice(at, at + length);
  const key = here.map(({ form }) => form).join(" ");
  if (
    !hasKey(directory.byForm, key) &&
    !hasKey(directory.byLexicon, key) &&
    !(length === 1 && isNamePart(directory, key))
  )
    return undefined;
  const [first] = here;
  if (first === undefined) return undefined;
  const isPlain = here.every(({ form, capital }) => !capital && (isCommon(form) || stopWords.has(form)));
  if (isPlain || (stopWords.has(key) && !first.capitals)) return undefined;
  const resolution = resolveName(directory, sliceOf(place, length));
  if (resolution.kind === "none" || resolution.kind === "stranger") return undefined;
  if (length === 1 && isSomebodyElse(place)) {
    const near = resolution.kind === "one" ? [resolution.entity] : resolution.entities;
    if (near.every(({ kind }) => kind === "person"))
      return { length, resolution: { kind: "stranger", near } };
  }
  return { length, resolution };
}

/** A single word that is somebody's name: the first or last word of a full name. */
function isNamePart(directory: NameDirectory, word: string): boolean {
  return placesOf(directory.byWord, word).some((place) => {
    const entity = directory.entities[place];
    const parts = entity?.kind === "person" ? nameForms(entity.name) : [];
    return parts.length > 1 && (parts[0] === word || parts.at(-1) === word);
  });
}

/** "kenny rogers": whether the neighbouring word is a personal name that nobody in the coverage has. */
function isSomebodyElse(place: NameStart): boolean {
  const { directory, words, at } = place;
  const [before, after] = [words[at - 1], words[at + 1]];
  const isOther = (word: NameWord | undefined, names: ReadonlySet<string>): boolean =>
    word !== undefined &&
    names.has(word.form) &&
    !hasKey(directory.byWord, word.form) &&
    !stopWords.has(word.form) &&
    (word.capital || !isCommon(word.form));
  if (
    before !== undefined &&
    isTogether({ ...place, at: at - 1 }, 2) &&
    titleLength([before.form], 0) === 0 &&
    isOther(before, givenNames)
  )
    return true;
  return after !== undefined && isTogether(place, 2) && isOther(after, surnames);
}

/** Words that are nearly a name and contain no everyday word; a single word must be long. */
function misspeltAt(place: NameStart, length: number): NameAt | undefined {
  const { directory, words, at } = place;
  const here = words.slice(at, at + length);
  const least = length === 1 ? 6 : 2;
  // "petrol" is not a misspelling of "Petrov"
  if (length === 1 && here.every(({ form, capital }) => !capital && inDictionary(form))) return undefined;
  if (!here.every(({ form }) => form.length >= least && !isCommon(form) && !stopWords.has(form)))
    return undefined;
  const resolution = resolveName(directory, sliceOf(place, length));
  if (resolution.kind === "choices") return { length, resolution };
  if (resolution.kind === "one" && resolution.match !== "description") return { length, resolution };
  const isFullName =
    length === 2 &&
    resolution.kind === "stranger" &&
    here.every(({ form, capital }) => capital || givenNames.has(form) || surnames.has(form));
  return isFullName ? { length, resolution } : undefined;
}
