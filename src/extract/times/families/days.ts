import type { Expression, Family } from "../expression.ts";
import { dayPeriod } from "../period.ts";

const offsets: readonly (readonly [RegExp, number])[] = [
  [/^(?:the )?day before yesterday/i, -2],
  [/^(?:the )?day after tomorrow/i, 2],
  [/^(?:yesterday|last night)/i, -1],
  [/^tomorrow/i, 1],
  [/./, 0],
];

// "today's youth", "of today": the present age instead of a day. "tonight's" is a day.
const day =
  /(?<![\w-])(?:(?:the )?day (?:before yesterday|after tomorrow)|(?:yesterday|tomorrow)(?: (?:morning|afternoon|evening|night|lunchtime))?|last night|tonight|today(?!['’]s (?:world|youth|society|generation))|this (?:morning|afternoon|evening|lunchtime))(?![\w-])/gi;

/** Days relative to the day of the report: "today", "yesterday morning", "last night", "tonight". */
export const days: Family = {
  name: "days",
  cue: /today|yesterday|tomorrow|night|this (?:morning|afternoon|evening|lunchtime)/i,
  find: (text) =>
    Array.from(text.matchAll(day), (match) => read(text, match)).filter((found) => found !== undefined),
};

function read(text: string, { 0: words, index }: RegExpExecArray): Expression | undefined {
  const end = index + words.length;
  const before = text.slice(Math.max(0, index - 6), index);
  // "USA Today", "the Today programme", "a culture of tomorrow", "on the last night".
  if (/^T(?:oday|onight)/.test(words) && /[A-Za-z] $/.test(before)) return undefined;
  if (/\bof $|\b(?:the|her|his|its|their|my|our) $/i.test(before)) return undefined;
  const offset = offsets.find(([pattern]) => pattern.test(words))?.[1] ?? 0;
  return { start: index, end, basis: "report", reckon: (anchor) => dayPeriod(anchor.first + offset) };
}
