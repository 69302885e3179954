import type { Span } from "./span.ts";

/** A copy of a text for matching, with a mapping back to the text. */
export interface Normalised {
  readonly text: string;
  /** For each UTF-16 unit of the copy, where its source begins. */
  readonly starts: Uint32Array;
  /** For each UTF-16 unit of the copy, where its source ends. */
  readonly ends: Uint32Array;
}

/** Letters and marks that Unicode does not decompose into a plain one. */
const plain: ReadonlyMap<string, string> = new Map([
  ...pairs("‘’‚‛′ʼʹ`´", "'"),
  ...pairs("“”„‟″«»", '"'),
  ...pairs("‹›", "'"),
  ...pairs("‐‑‒–—―−﹣－", "-"),
  ...pairs("øØ", "o"),
  ...pairs("łŁ", "l"),
  ...pairs("đĐðÐ", "d"),
  ...pairs("ıI", "i"),
  ...pairs("ßẞ", "ss"),
  ...pairs("æÆ", "ae"),
  ...pairs("œŒ", "oe"),
  ...pairs("þÞ", "th"),
  ...pairs("ħĦ", "h"),
  ...pairs("ς", "σ"),
]);

const memo = new Map<string, string>();

/**
 * Copies a text so that what a person would call the same matches: lower case, plain Latin letters without accents, straight
 * marks, "-" for every dash, one space for a run of white space, nothing for soft hyphens and zero-width characters.
 * Other scripts keep their accents. Normalising a normalised text changes nothing.
 *
 * @example normalise("Ångström’s “U\u00a0K”").text // `angstrom's "u k"`
 */
export function normalise(text: string): Normalised {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  let latin = false;
  let at = 0;
  for (const point of text) {
    const start = at;
    at += point.length;
    const mark = isMark(point);
    const folded = mark && latin ? "" : fold(point);
    const joins = (mark && latin) || (folded === " " && parts.at(-1) === " ");
    if (joins) {
      // The accent of "e\u0301" is dropped, but a quotation of the letter must include it.
      ends[ends.length - 1] = at;
      continue;
    }
    if (folded === "") continue;
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(at);
    }
    if (!mark) latin = isLatin(folded);
  }
  return { text: parts.join(""), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Maps a span of the copy back to the source; an empty span stays empty. */
export function sourceSpan({ starts, ends }: Normalised, { start, end }: Span): Span {
  const from = starts[start] ?? ends.at(-1) ?? 0;
  return { start: from, end: end > start ? (ends[end - 1] ?? from) : from };
}

function fold(point: string): string {
  const known = ascii[point.charCodeAt(0)] ?? memo.get(point);
  if (known !== undefined) return known;
  const folded = foldAfresh(point);
  memo.set(point, folded);
  return folded;
}

function foldAfresh(point: string): string {
  if (/\p{White_Space}/u.test(point)) return " ";
  if (/[\p{Cf}\p{Cc}]/u.test(point)) return "";
  const apart = plain.get(point) ?? point.normalize("NFKD");
  const bare = isLatin(apart) ? apart.replace(/\p{M}/gu, "") : apart;
  return Array.from(bare.toLowerCase(), (letter) => plain.get(letter) ?? letter).join("");
}

const ascii = Array.from({ length: 0x80 }, (_, code) => foldAfresh(String.fromCharCode(code)));

function isMark(point: string): boolean {
  return point > "\u02ff" && /^\p{M}$/u.test(point);
}

function isLatin(text: string): boolean {
  const code = text.charCodeAt(0) | 0x20;
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return /^\p{Script=Latin}/u.test(text);
}

function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (letter) => [letter, to]);
}
