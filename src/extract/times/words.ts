import type { TimeUnit } from "./period.ts";

const small =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const others: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  "a couple of": 2,
  "a dozen": 12,
  "two dozen": 24,
  "a hundred": 100,
  "one hundred": 100,
  "two hundred": 200,
  half: 0.5,
  "a half": 0.5,
  "half a": 0.5,
  "half an": 0.5,
  "a quarter of a": 0.25,
  "three-quarters of a": 0.75,
  "three quarters of a": 0.75,
};

/** Pattern of a count before a unit: "3", "three", "a", "a couple of", "twenty-five", "half a". */
export const countPattern = `(?:\\d{1,3}|${Object.keys(others)
  .toSorted((a, b) => b.length - a.length)
  .join("|")}|(?:${tens.join("|")})(?:-(?:${small.slice(0, 9).join("|")}))?|${small.toReversed().join("|")})`;

/** The number that a match of `countPattern` means. */
export function countOf(words: string): number | undefined {
  const text = words.toLowerCase();
  if (/^\d+$/.test(text)) return Number(text);
  const [ten = "", unit] = text.split("-");
  if (tens.includes(ten))
    return (tens.indexOf(ten) + 2) * 10 + (unit === undefined ? 0 : small.indexOf(unit) + 1);
  const index = small.indexOf(text);
  return index >= 0 ? index + 1 : others[text];
}

/** Ordinals of quarters. */
export const ordinals: readonly string[] = ["first", "second", "third", "fourth"];

/** Weekday names in order, starting with Sunday as 0. */
export const weekdays: readonly string[] = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(
  " ",
);

/** Pattern of a weekday as a proper name, full or short. */
export const weekdayPattern =
  "(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:SUN|MON|TUES|WEDNES|THURS|FRI|SATUR)DAY)";

/** The unit that a word names, singular or plural. */
export function unitOf(word: string): TimeUnit {
  return word.toLowerCase().replace(/s$/, "").replace("centurie", "century") as TimeUnit;
}
