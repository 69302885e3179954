import type { Expression, Family } from "../expression.ts";
import type { Unit } from "../period.ts";
import { unitAround } from "../period.ts";
import { unitOf } from "../words.ts";

// "the past year" and "the last two weeks" are stretches, not places in the calendar; so is "for the next year".
const unit =
  /(?<![\w-])(?:(last|this|next|the current|the coming|this coming|this past|the same|that|the previous|the following|the preceding|the next|the prior) (?:(?:fiscal|calendar|financial|tax) )?(week|month|year|decade|day)|the (?:end|start|beginning|middle|close) of the (week|month|year|quarter|decade)|year-end)(?![\w-])/gi;

const steps: readonly (readonly [RegExp, number, "report" | "context"])[] = [
  [/^(?:last|this past)$/i, -1, "report"],
  [/^next$|coming$/i, 1, "report"],
  [/^(?:this|the current)$/i, 0, "report"],
  [/^(?:the same|that)$/i, 0, "context"],
  [/^the (?:previous|preceding|prior)$/i, -1, "context"],
  [/^the (?:following|next)$/i, 1, "context"],
];

/** Units of the calendar: "last week", "this year", "the following day", "that month". */
export const units: Family = {
  name: "units",
  cue: /\b(?:week|month|year|decade|day)\b/i,
  find: (text) =>
    Array.from(text.matchAll(unit), (match) => read(text, match)).filter((found) => found !== undefined),
};

function read(text: string, match: RegExpExecArray): Expression | undefined {
  const { 0: words, 1: which = "this", 2: named, 3: parted, index } = match;
  const end = index + words.length;
  const unit: Unit = unitOf(named ?? parted ?? "year");
  const [, offset, basis] = steps.find(([pattern]) => pattern.test(which)) ?? [
    undefined,
    0,
    "report" as const,
  ];
  if (unit === "day" && basis === "report") return undefined;
  // "over the next year" is a stretch; "the next year he resigned" is a place in the calendar.
  const isStretch = /\b(?:for|over|in|within|during|throughout) $/i.test(
    text.slice(Math.max(0, index - 11), index),
  );
  if (isStretch && unit !== "day" && /^the (?:coming|next)/i.test(words)) return undefined;
  return {
    start: index,
    end,
    basis,
    reckon: (anchor) => unitAround(offset > 0 ? anchor.last : anchor.first, unit, offset),
  };
}
