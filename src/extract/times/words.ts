import type { Unit } from "./period.ts";

const small = "one two three four five six seven eight nine ten eleven twelve".split(" ");

const others: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  "a couple of": 2,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  "a hundred": 100,
};

/** Pattern of a count before a unit: "3", "three", "a", "a couple of". */
export const countPattern = `(?:\\d{1,3}|a couple of|a hundred|an?|${small.join("|")}|fifteen|twenty|thirty|forty|fifty|sixty)`;

/** The number that a match of `countPattern` says. */
export function countOf(words: string): number | undefined {
  const text = words.toLowerCase();
  if (/^\d+$/.test(text)) return Number(text);
  const index = small.indexOf(text);
  return index >= 0 ? index + 1 : others[text];
}

/** Ordinals of quarters. */
export const ordinals: readonly string[] = ["first", "second", "third", "fourth"];

/** Weekday names in the order of their numbers, Sunday being 0. */
export const weekdays: readonly string[] = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(
  " ",
);

/** Pattern of a weekday, full or short, as a proper name. */
export const weekdayPattern =
  "(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:SUN|MON|TUES|WEDNES|THURS|FRI|SATUR)DAY)";

/** The unit that a word names, singular or plural. */
export function unitOf(word: string): Unit {
  return word.toLowerCase().replace(/s$/, "") as Unit;
}
