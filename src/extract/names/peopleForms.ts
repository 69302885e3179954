import { sharesNickname } from "./nicknames.ts";

/** Whether two full names may be one person's: same last name, and first names that are equal, initial and name, or nickname and name. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.join(" ") === b.join(" ")) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  if (surnameOf(short) !== surnameOf(long)) return false;
  if (hasFirstName(short[0] ?? "", long[0] ?? "")) return true;
  // "Duncan Smith" for "Iain Duncan Smith".
  return (
    short.length < long.length && short.every((word, at) => word === long[long.length - short.length + at])
  );
}

/** The last word that is no "Jr" or "III". */
export function surnameOf(words: readonly string[]): string {
  return words.findLast((word) => !/^(?:jr|sr|ii|iii|iv|,)$/.test(word)) ?? "";
}

function hasFirstName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return sharesNickname(a, b);
}
