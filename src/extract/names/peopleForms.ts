import { sharesNickname } from "./nicknames.ts";

/** Words after a name that distinguish father and son, or kings, by their shortest spelling. */
const GENERATIONS: Readonly<Record<string, string>> = {
  jr: "jr",
  jnr: "jr",
  junior: "jr",
  sr: "sr",
  snr: "sr",
  senior: "sr",
  ...Object.fromEntries(
    "ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xxiii".split(" ").map((n) => [n, n]),
  ),
};

/** A person's name without "Jr" or "III", and which of these it has. */
interface Lineage {
  readonly words: readonly string[];
  readonly generation: string | undefined;
}

/** Whether a word distinguishes two people with one name ("jr", "iii"). */
export const isGeneration = (word: string): boolean => Object.hasOwn(GENERATIONS, word);

/** Splits "Samuel Voss, Jr" into name and generation; in "Anna Senior", "Senior" is the surname. */
export function lineageOf(words: readonly string[]): Lineage {
  const last = words.at(-1) ?? "";
  const least = /^(?:junior|senior)$/.test(last) ? 3 : 2;
  if (!isGeneration(last) || words.length < least) return { words, generation: undefined };
  return { words: words.slice(0, -1).filter((word) => word !== ","), generation: GENERATIONS[last] };
}

/**
 * Whether two full names may be the same person's: equal last names, and first names that are equal, an initial and a
 * name, or a nickname and a name.
 */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [lineageOf(a), lineageOf(b)];
  if (one.generation !== other.generation && one.generation !== undefined && other.generation !== undefined)
    return false;
  const [short, long] =
    one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  if (short.join(" ") === long.join(" ")) return true;
  if (short.length < 2) return false;
  if (short.at(-1) !== long.at(-1)) return false;
  if (hasFirstName(short[0] ?? "", long[0] ?? ""))
    return mayShareMiddle(short.slice(1, -1), long.slice(1, -1));
  // "Duncan Smith" for "Iain Duncan Smith".
  return (
    short.length < long.length && short.every((word, at) => word === long[long.length - short.length + at])
  );
}

/**
 * "John A. Voss" is not "John B. Voss", nor is "George W. Holm" "George H. W. Holm"; "Anna Shaw" may be "Anna Duncan
 * Shaw".
 */
function mayShareMiddle(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length) return mayShareMiddle(long, short);
  const isInitials = short.every((word) => word.length === 1);
  if (isInitials) return short.every((word, at) => isSameMiddle(word, long[at] ?? ""));
  let from = 0;
  return short.every((word) => {
    const at = long.findIndex((other, place) => place >= from && isSameMiddle(word, other));
    from = at + 1;
    return at >= 0;
  });
}

const isSameMiddle = (a: string, b: string): boolean =>
  a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);

/** The last word other than "Jr" or "III". */
export function surnameOf(words: readonly string[]): string {
  return lineageOf(words).words.at(-1) ?? "";
}

function hasFirstName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return sharesNickname(a, b);
}
