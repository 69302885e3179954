import { CharacterClass, classOf, classOfPair } from "./characters.ts";
import { fold } from "./fold.ts";
import type { Span } from "./span.ts";
import { stopWords } from "./stopWords.ts";

/** One word of a text: where it stands, and its form without case, accents and inflecting apostrophes. */
export interface Token extends Span {
  readonly form: string;
}

/** Longest word that is looked at, in UTF-16 units; a longer run is cut into several. */
const MAX_WORD = 200;

const SPACE = 0x20;
const DOT = 0x2e;
const COMMA = 0x2c;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x02bc;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isSmallOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
const isWordClass = (c: number): boolean => c >= CharacterClass.letter && c <= CharacterClass.mark;
const isLetter = (c: number): boolean => c === CharacterClass.letter || c === CharacterClass.upper;

/** The class at `index`, a surrogate pair taken as one. */
function classAt(text: string, index: number, end: number): number {
  if (index >= end) return CharacterClass.separator;
  const found = classOf(text.charCodeAt(index));
  return found === CharacterClass.surrogate ? classOfPair(text, index) : found;
}

const unitsAt = (text: string, index: number): number => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);

/** "China's" -> "china", "don't" -> "do", "O'Neill's" -> "oneill". */
function dropApostrophes(form: string): string {
  return form.replace(/(?<=.)(?:n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/u, "").replace(/['’ʼ]/gu, "");
}

/** Whether the range has a lower-case letter, so that capitals in it mean something. */
const hasLower = (text: string, start: number, end: number): boolean =>
  /\p{Ll}/u.test(text.slice(start, end));

/** Calls `emit` with each word of `text` in `[start, end)`, in order; words of unspaced scripts as overlapping pairs. */
export function eachToken(
  text: string,
  start: number,
  end: number,
  emit: (form: string, start: number, end: number) => void,
): void {
  let i = start;
  while (i < end) {
    const first = classAt(text, i, end);
    if (first === CharacterClass.separator || first === CharacterClass.mark) {
      i += 1;
    } else if (first === CharacterClass.unspaced) {
      i = emitPairs(text, i, end, emit);
    } else {
      i = emitWord(text, i, end, { start, end }, emit);
    }
  }
}

/** Emits a run of letters without spaces as overlapping pairs; returns where the run ends. */
function emitPairs(
  text: string,
  start: number,
  end: number,
  emit: (form: string, start: number, end: number) => void,
): number {
  let previous = -1;
  let i = start;
  let pairs = 0;
  while (i < end) {
    const found = classAt(text, i, end);
    if (found !== CharacterClass.unspaced && found !== CharacterClass.mark) break;
    const next = i + unitsAt(text, i);
    if (found === CharacterClass.unspaced) {
      if (previous >= 0) {
        emit(fold(text.slice(previous, next)), previous, next);
        pairs += 1;
      }
      previous = i;
    }
    i = next;
  }
  if (pairs === 0) emit(fold(text.slice(start, i)), start, i);
  return i;
}

/** Emits the word that begins at `start`; returns where it ends. */
function emitWord(
  text: string,
  start: number,
  end: number,
  range: Span,
  emit: (form: string, start: number, end: number) => void,
): number {
  const limit = Math.min(end, start + MAX_WORD);
  let i = start;
  // Nearly every word is ASCII: a small letter or a capital, small letters, a space.
  const capital = isCapital(text.charCodeAt(i)) ? 1 : 0;
  i += capital;
  while (i < limit && isSmallOrDigit(text.charCodeAt(i))) i += 1;
  if (i > start && (i === limit || text.charCodeAt(i) === SPACE)) {
    const word = text.slice(start, i);
    emit(capital === 1 ? word.toLowerCase() : word, start, i);
    return i;
  }
  let plain = true;
  let apostrophe = false;
  let joined = false;
  let capitals = i - start <= capital;
  while (i < limit) {
    const code = text.charCodeAt(i);
    const found = classAt(text, i, end);
    if (isWordClass(found)) {
      if (code > 0x7f || found === CharacterClass.mark) plain = false;
      if (found !== CharacterClass.upper) capitals = false;
      i += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
      continue;
    }
    const before = classAt(text, i - 1, end);
    const after = classAt(text, i + 1, end);
    if (isApostrophe(code) && isLetter(before) && isLetter(after)) apostrophe = true;
    else if (code === DOT && isInitial(text, i, start, end)) joined = true;
    else if (
      (code === COMMA || code === DOT) &&
      before === CharacterClass.digit &&
      after === CharacterClass.digit
    ) {
      if (code === COMMA) joined = true;
    } else break;
    i += 1;
  }
  const raw = text.slice(start, i);
  let form = plain ? raw.toLowerCase() : fold(raw);
  if (apostrophe) form = dropApostrophes(form);
  if (joined) form = /^\p{L}\./u.test(form) ? form.replaceAll(".", "") : form.replaceAll(",", "");
  // "the WHO", "US sanctions": capitals tell an initialism from the word that says nothing.
  if (capitals && form.length > 1 && stopWords.has(form) && hasLower(text, range.start, range.end)) {
    form = form.toUpperCase();
  }
  if (form !== "") emit(form, start, i);
  return i;
}

/** Whether the dot at `index` stands between single letters of one word: "U.S." but not "end.Next". */
function isInitial(text: string, index: number, start: number, end: number): boolean {
  if (!isLetter(classAt(text, index + 1, end)) || isWordClass(classAt(text, index + 2, end))) return false;
  return index - 1 === start || (index - 2 > start && text.charCodeAt(index - 2) === DOT);
}

/** The words of `text` in `[start, end)`, in order: "Mr O'Neill's U.S. visit" gives mr, oneill, US, visit. */
export function tokenise(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  eachToken(text, start, end, (form, from, to) => tokens.push({ form, start: from, end: to }));
  return tokens;
}
