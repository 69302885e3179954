/** The class of a UTF-16 unit for the tokeniser. */
export const CharacterClass = {
  /** Separates words. */
  separator: 0,
  /** A letter of a script with spaces between words. */
  letter: 1,
  upper: 2,
  digit: 3,
  /** Combining marks and soft hyphens: inside a word, and dropped from its form. */
  mark: 4,
  /** A letter of a script without spaces between words: Han, kana, Thai and similar. */
  unspaced: 5,
  /** Half of a surrogate pair; the pair decides. */
  surrogate: 6,
} as const;

const UNKNOWN = 255;
const classes = new Uint8Array(0x10000).fill(UNKNOWN);
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

// ASCII by ranges: most text has nothing else, and the expressions below take milliseconds to compile.
classes.fill(CharacterClass.separator, 0, 0x80);
classes.fill(CharacterClass.digit, 0x30, 0x3a);
classes.fill(CharacterClass.upper, 0x41, 0x5b);
classes.fill(CharacterClass.letter, 0x61, 0x7b);

function classify(character: string, code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return CharacterClass.surrogate;
  if (/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(character)) return CharacterClass.mark;
  if (/\p{Nd}/u.test(character)) return CharacterClass.digit;
  if (!/[\p{L}\p{N}]/u.test(character)) return CharacterClass.separator;
  if (UNSPACED.test(character)) return CharacterClass.unspaced;
  return /\p{Lu}/u.test(character) ? CharacterClass.upper : CharacterClass.letter;
}

/** The class of one UTF-16 unit, cached after the first lookup. */
export function classOf(code: number): number {
  const found = classes[code] as number;
  if (found !== UNKNOWN) return found;
  const made = classify(String.fromCharCode(code), code);
  classes[code] = made;
  return made;
}

/** The class of the surrogate pair at `index` of `text`; a lone surrogate is a separator. */
export function classOfPair(text: string, index: number): number {
  const code = text.codePointAt(index) ?? 0;
  if (code < 0x10000) return CharacterClass.separator;
  const character = String.fromCodePoint(code);
  if (UNSPACED.test(character)) return CharacterClass.unspaced;
  return /[\p{L}\p{N}]/u.test(character) ? CharacterClass.letter : CharacterClass.separator;
}
