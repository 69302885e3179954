/** Letters with a stroke that people leave out when typing, and that Unicode does not decompose. */
const strokes: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
};

/** Text without accents or ligatures. */
const PLAIN = /^[\0-\x7f]*$/;

/** A word without case, accents, ligatures and soft hyphens: "Jürgen" and "jurgen" fold to one form. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "")
    .replace(/[øłđðþßæœıħ]/gu, (letter) => strokes[letter] ?? letter);
}
