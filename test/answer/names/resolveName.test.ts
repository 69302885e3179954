import { describe, expect, it } from "vitest";
import { findNames } from "../../../src/answer/names/findNames.ts";
import { buildNameDirectory } from "../../../src/answer/names/nameDirectory.ts";
import { resolveName } from "../../../src/answer/names/resolveName.ts";
import { readSeeds } from "../../support/namesOfSeeds.ts";

const seeds = readSeeds();
const directory = buildNameDirectory(
  seeds.map(({ article }) => article),
  seeds.map(({ extraction }) => extraction),
);

/** A typed name, and the entity it means. */
const MEANT: readonly (readonly [string, string])[] = [
  ["Dominic Murphy", "Dominic Murphy"],
  ["dominic murphy", "Dominic Murphy"],
  ["murphy", "Dominic Murphy"],
  ["Murphy, Dominic", "Dominic Murphy"],
  ["dom murphy", "Dominic Murphy"],
  ["D. Murphy", "Dominic Murphy"],
  ["Dominc Murphey", "Dominic Murphy"],
  ["Commander Dominic Murphy", "Dominic Murphy"],
  ["commator murphy", "Dominic Murphy"],
  ["head of counter terrorism command", "Dominic Murphy"],
  ["Iain Duncan Smith", "Iain Duncan Smith"],
  ["ian duncan smith", "Iain Duncan Smith"],
  ["duncan smith", "Iain Duncan Smith"],
  ["Sir Iain", "Iain Duncan Smith"],
  ["IDS", "Iain Duncan Smith"],
  ["the former tory leader", "Iain Duncan Smith"],
  ["former conservative leader", "Iain Duncan Smith"],
  ["Ben Rogers", "Benedict Rogers"],
  ["B. Rogers", "Benedict Rogers"],
  ["Mr Rogers", "Benedict Rogers"],
  ["Rodgers", "Benedict Rogers"],
  ["who is Benedict Rogers?", "Benedict Rogers"],
  ["Benedict Rogers's", "Benedict Rogers"],
  ["hong kong watch founder", "Benedict Rogers"],
  ["advisor to the inter-parliamentary alliance on china", "Benedict Rogers"],
  ["Matthew Jukes", "Matt Jukes"],
  ["matt the assistant commissioner", "Matt Jukes"],
  ["Jin Ruijun", "Ruijun Jin"],
  ["ruijin jin", "Ruijun Jin"],
  ["Laurel", "Laurel Chor"],
  ["the Met", "Metropolitan Police Service"],
  ["met police", "Metropolitan Police Service"],
  ["scotland yard", "Metropolitan Police Service"],
  ["cps", "Crown Prosecution Service"],
  ["IPAC", "Inter-Parliamentary Alliance on China"],
  ["ipac", "Inter-Parliamentary Alliance on China"],
  ["inter-parliamentary alliance", "Inter-Parliamentary Alliance on China"],
  ["CCP", "Chinese Communist Party"],
  ["communist party", "Chinese Communist Party"],
  ["Tory", "Conservative Party"],
  ["five eyes", "Five Eyes"],
  ["intelligence sharing network", "Five Eyes"],
  ["microsft", "Microsoft"],
  ["U.S.", "United States"],
  ["America", "United States"],
  ["hong kong", "Hong Kong"],
  ["Hong Kong Watch", "Hong Kong Watch"],
];

/** A stranger, and the person with whom they share a name. */
const STRANGERS: readonly (readonly [string, string])[] = [
  ["Dominic Cummings", "Dominic Murphy"],
  ["Dominic Raab", "Dominic Murphy"],
  ["Murphy Brown", "Dominic Murphy"],
  ["Eddie Murphy", "Dominic Murphy"],
  ["Kenny Rogers", "Benedict Rogers"],
  ["Benedict Cumberbatch", "Benedict Rogers"],
  ["Mr Kenny Rogers", "Benedict Rogers"],
  ["Iain Dale", "Iain Duncan Smith"],
  ["Matt Hancock", "Matt Jukes"],
  ["Kurt Cobain", "Kurt Zindulka"],
  ["Laurel Hubbard", "Laurel Chor"],
  // a given name that is also a small word
  ["Will Smith", "Iain Duncan Smith"],
];

const NOBODY = [
  "mps",
  "us",
  "police",
  "the",
  "",
  "???",
  "Boris Johnson",
  "Five Guys",
  "founder of IPAC",
  "watch",
  "command",
];

/** A question, and the names in it, each with the person it means or "stranger". */
const QUESTIONS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ["What did Dominic Murphy say about corruption?", [["Dominic Murphy", "Dominic Murphy"]]],
  ["what did rogers say?", [["rogers", "Benedict Rogers"]]],
  ["what did benedict rodgers get by post", [["benedict rodgers", "Benedict Rogers"]]],
  [
    "What did Assistant Commissioner Matt Jukes promise?",
    [["Assistant Commissioner Matt Jukes", "Matt Jukes"]],
  ],
  ["what did the hong kong watch founder say", [["hong kong watch founder", "Benedict Rogers"]]],
  [
    "Who charged Ruijun Jin, and what did the Met do?",
    [
      ["Ruijun Jin", "Ruijun Jin"],
      ["the Met", "Metropolitan Police Service"],
    ],
  ],
  [
    "which MPs did IPAC warn in the UK",
    [
      ["IPAC", "Inter-Parliamentary Alliance on China"],
      ["UK", "UK"],
    ],
  ],
  ["Did Kenny Rogers receive threats?", [["Kenny Rogers", "stranger"]]],
  ["did kenny rogers get letters", [["kenny rogers", "stranger"]]],
  ["Is Murphy Brown mentioned?", [["Murphy Brown", "stranger"]]],
  ["Did Boris Johnson resign?", [["Boris Johnson", "stranger"]]],
  ["may the police charge us?", []],
  ["Who was charged last month?", []],
];

describe("looking up a name", () => {
  it.each(MEANT)("%s means %s", (typed, name) => {
    const found = resolveName(directory, typed);
    expect(found.kind === "one" ? found.entity.name : found).toBe(name);
  });

  it.each(STRANGERS)("%s is a stranger, near %s", (typed, near) => {
    const found = resolveName(directory, typed);
    expect(found.kind).toBe("stranger");
    expect(found.kind === "stranger" && found.near.map(({ name }) => name)).toContain(near);
  });

  it.each(NOBODY)("%j names nobody here", (typed) => {
    expect(resolveName(directory, typed)).toStrictEqual({ kind: "none" });
  });

  it.each(QUESTIONS)("finds the names in: %s", (question, names) => {
    const found = findNames(directory, question).map(({ start, end, resolution }) => [
      question.slice(start, end),
      resolution.kind === "one" ? resolution.entity.name : resolution.kind,
    ]);
    expect(found).toStrictEqual(names);
  });
});
