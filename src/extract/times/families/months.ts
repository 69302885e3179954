import type { Expression, Family } from "../expression.ts";
import { nearestYear } from "../nearestYear.ts";
import { monthPeriod, partsOf } from "../period.ts";

const names = "January February March April May June July August September October November December".split(
  " ",
);

const anyCase = (words: string): string =>
  `${words}|${words.replace(/(^|\|)[a-z]/g, (letter) => letter.toUpperCase())}`;
const upper = (words: string): string => `${words}|${words.toUpperCase()}`;

const lead = anyCase(
  "in|since|until|till|last|next|this|during|early|late|mid|of|from|to|between|by|before|after|through|and|throughout|each|every|past|coming|following|previous|the|its|his|her|their|a",
);
const leadOfMay = anyCase("in|since|until|till|last|next|early|late|this|of|mid|from|between");

// "Theresa May", "the March on Washington", "June Smith": a month that is also a word or a name needs a preposition.
const clear = upper("January|February|July|September|October|November|December");
const doubtful = upper("March|April|June|August");
const bare = new RegExp(
  `(?:(?<!\\w|(?<!\\b[Mm]id)-)(?:${clear})|(?<=\\b(?:${lead})[ -])(?:${doubtful})|(?<=\\b(?:${leadOfMay})[ -])(?:May|MAY))(?![\\w-])(?! (?:on|for) [A-Z])(?! [A-Z])`,
  "g",
);
const lastNext = /\b(last|next|this) $/i;

/** A month alone: "in November", "last May", "since March". */
export const months: Family = {
  name: "months",
  cue: new RegExp(names.join("|"), "i"),
  find: (text) =>
    Array.from(text.matchAll(bare), (match) => read(text, match)).filter((found) => found !== undefined),
};

function read(text: string, match: RegExpExecArray): Expression | undefined {
  const word = match[0];
  const month = names.findIndex((name) => name.toLowerCase() === word.toLowerCase()) + 1;
  const which = lastNext.exec(text.slice(Math.max(0, match.index - 5), match.index));
  const start = match.index - (which?.[0].length ?? 0);
  const side = which?.[1]?.toLowerCase();
  return {
    start,
    end: match.index + word.length,
    basis: "report",
    // "last June" depends only on the report.
    ...(side === undefined ? { recurs: "yearly" as const } : {}),
    reckon: (anchor, tense) => {
      if (side === "this") return monthPeriod(partsOf(anchor.first).year, month);
      const wanted = side === "last" ? "past" : side === "next" ? "future" : tense;
      const edge = side === "last" ? -1 : side === "next" ? 1 : 0;
      const { year, month: now } = partsOf(anchor.first);
      // "last June", said in June, is a year ago.
      if (edge !== 0 && now === month) return monthPeriod(year + edge, month);
      return nearestYear(anchor, wanted, (at) => monthPeriod(at, month));
    },
  };
}
