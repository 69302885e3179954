import type { Expression, Family } from "../expression.ts";
import { fixed } from "../expression.ts";
import type { TimeUnit } from "../period.ts";
import { isAsFineAs, unitAround, yearPeriod } from "../period.ts";
import { unitOf } from "../words.ts";

// "the past year" and "the last two weeks" are periods up to now instead of calendar units; so is "for the next
// year".
const shapes = [
  "(?<which>last|this|next|the current|the coming|this coming|this past|(?:that|the|this) (?:very )?same|that|the previous|the following|the preceding|the next|the prior) (?:(?:fiscal|calendar|financial|tax) )?(?<unit>week|month|year|decade|day|morning|night)",
  "the (?:end|start|beginning|middle|close) of the (?<whole>week|month|year|quarter|decade)",
  "(?:earlier|later|early|late) in the (?<part>week|month|year|decade)",
  "the (?<beside>day|night|week|month|year) (?<side>before|after)(?=[,.;)]|$)",
  "year-end(?: (?:of )?(?<year>(?:19|20)\\d{2}))?",
];
const unit = new RegExp(`(?<![\\w-])(?:${shapes.join("|")})(?![\\w-])`, "gi");

type Step = readonly [RegExp, number, "report" | "context"];

const steps: readonly [Step, ...Step[]] = [
  [/^(?:last|this past)$/i, -1, "report"],
  [/^next$|coming$/i, 1, "report"],
  [/^(?:this|the current)$/i, 0, "report"],
  [/same$|^that$/i, 0, "context"],
  [/^before$/i, -1, "context"],
  [/^after$/i, 1, "context"],
  [/^the (?:previous|preceding|prior)$/i, -1, "context"],
  [/^the (?:following|next)$/i, 1, "context"],
];

/** Calendar units: "last week", "this year", "the following day", "that month". */
export const units: Family = {
  name: "units",
  cue: /\b(?:week|month|year|decade|day|night|morning)\b/i,
  find: (text) =>
    Array.from(text.matchAll(unit), (match) => read(text, match)).filter((found) => found !== undefined),
};

function read(text: string, { 0: words, index, groups = {} }: RegExpExecArray): Expression | undefined {
  const end = index + words.length;
  if (groups["year"] !== undefined) return fixed(index, end, yearPeriod(Number(groups["year"])));
  const which = groups["which"] ?? groups["side"] ?? "this";
  const named = groups["unit"] ?? groups["whole"] ?? groups["part"] ?? groups["beside"] ?? "year";
  const unit: TimeUnit = unitOf(named.replace(/morning|night/i, "day"));
  const [, offset, basis] = steps.find(([pattern]) => pattern.test(which)) ?? steps[0];
  if (unit === "day" && basis === "report") return undefined;
  // "over the next year" is a period; "the next year he resigned" is a calendar year.
  const isStretch = /\b(?:for|over|in|within|during|throughout) $/i.test(
    text.slice(Math.max(0, index - 11), index),
  );
  if (isStretch && unit !== "day" && /^the (?:coming|next)/i.test(words)) return undefined;
  return {
    start: index,
    end,
    basis,
    ...(unit === "year" && (groups["unit"] ?? groups["beside"]) !== undefined
      ? { isYear: true as const }
      : {}),
    reckon: (anchor) =>
      isAsFineAs(anchor, unit)
        ? unitAround(offset > 0 ? anchor.last : anchor.first, unit, offset)
        : undefined,
  };
}
