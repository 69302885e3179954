import { CharacterClass, classOf, classOfPair } from "./characters.ts";
import { codeAt, codeForm, figuresAfterWord } from "./codes.ts";
import { fold } from "./fold.ts";
import { currencyAt, numberAt, perCentAt } from "./numbers.ts";
import type { Span } from "./span.ts";
import { stopWords } from "./stopWords.ts";

/** One word of a text: its place, and its form without case, accents and inflecting apostrophes. */
export interface Token extends Span {
  readonly form: string;
}

/** Longest word, in UTF-16 units; a longer run is split into several. */
const MAX_WORD = 200;

const SPACE = 0x20;
const DOT = 0x2e;
const COMMA = 0x2c;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x02bc;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isSmallOrDigit = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || isDigit(code);
const isWordClass = (c: number): boolean => c >= CharacterClass.letter && c <= CharacterClass.mark;
const isLetter = (c: number): boolean => c === CharacterClass.letter || c === CharacterClass.upper;

/** The class at `index`, treating a surrogate pair as one. */
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

/** The text to tokenise, and whether it has a lower-case letter, which makes its capitals meaningful; checked once. */
interface Range extends Span {
  hasLower?: boolean;
}

function hasLower(text: string, range: Range): boolean {
  range.hasLower ??= /\p{Ll}/u.test(text.slice(range.start, range.end));
  return range.hasLower;
}

type Emit = (form: string, start: number, end: number) => void;

/** Calls `emit` with each word of `text` in `[start, end)`, in order; words of unspaced scripts as overlapping pairs. */
export function eachToken(text: string, start: number, end: number, emit: Emit): void {
  const range: Range = { start, end };
  let i = start;
  while (i < end) {
    const first = classAt(text, i, end);
    if (first === CharacterClass.digit) {
      i = emitNumber(text, i, range, emit);
    } else if (first === CharacterClass.separator || first === CharacterClass.mark) {
      const money = first === CharacterClass.separator ? currencyAt(text, i) : undefined;
      if (money !== undefined) emit(money, i, i + 1);
      i += 1;
    } else if (first === CharacterClass.unspaced) {
      i = emitPairs(text, i, end, emit);
    } else {
      i = emitWord(text, i, range, emit);
    }
  }
}

/** Emits a run of letters without spaces as overlapping pairs; returns where the run ends. */
function emitPairs(text: string, start: number, end: number, emit: Emit): number {
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

/** Emits the figure that begins at `start`, with its unit; returns where it ends. */
function emitNumber(text: string, start: number, range: Range, emit: Emit): number {
  const parts = numberAt(text, start, range.end);
  if (parts === undefined) return emitWord(text, start, range, emit);
  for (const part of parts) emit(part.form, part.start, part.end);
  return parts.at(-1)?.end ?? range.end;
}

/** Emits the word that begins at `start`; returns where it ends. */
function emitWord(text: string, start: number, range: Range, emit: Emit): number {
  const { end } = range;
  const limit = Math.min(end, start + MAX_WORD);
  let i = start;
  // Nearly every word is ASCII: a small letter or a capital, small letters, a space.
  const capital = isCapital(text.charCodeAt(i)) ? 1 : 0;
  i += capital;
  while (i < limit && isSmallOrDigit(text.charCodeAt(i))) i += 1;
  if (i > start && (i === limit || text.charCodeAt(i) === SPACE) && !isDigit(text.charCodeAt(i - 1))) {
    const word = text.slice(start, i);
    if (word !== "per" && word !== "Per") {
      emit(capital === 1 ? word.toLowerCase() : word, start, i);
      return i;
    }
  }
  const ended = i - start === 3 ? perCentAt(text, start, end) : undefined;
  if (ended !== undefined) {
    emit("percent", start, ended);
    return ended;
  }
  const code = capital === 1 ? codeAt(text, start, end) : undefined;
  if (code !== undefined) {
    emit(codeForm(code), start, start + code.length);
    return start + code.length;
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
  // "the WHO", "US sanctions": capitals distinguish an initialism from a stop word.
  if (capitals && form.length > 1 && stopWords.has(form) && hasLower(text, range)) {
    form = form.toUpperCase();
  }
  const figures = plain ? figuresAfterWord(form) : undefined;
  if (figures !== undefined && form.length === i - start) {
    emit(form.slice(0, figures), start, start + figures);
    emit(form.slice(figures), start + figures, i);
  } else if (form !== "") emit(/^[a-z]{1,3}\d+s$/.test(form) ? form.slice(0, -1) : form, start, i);
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
