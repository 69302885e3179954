import type { Part, Rule, Run } from "./capitalRun.ts";
import { ampersand, closingWord, mountain, openingOfPlace, openingWord } from "./rules/bodies.ts";
import { datelinePlace } from "./rules/datelinePlace.ts";
import { listedFirst, listedWhole } from "./rules/listed.ts";
import { namedAfter } from "./rules/namedAfter.ts";
import {
  givenNameFirst,
  initials,
  misspeltTitle,
  monthFirst,
  occupationFirst,
  titleFirst,
  titleInside,
} from "./rules/personRules.ts";
import { adjectiveOfNation, skipWord, splitAtDays } from "./rules/skipping.ts";
import { oneWord, strangeWords } from "./rules/unknown.ts";

/** The rules in order; the first that applies decides. */
const RULES: readonly Rule[] = [
  monthFirst,
  datelinePlace,
  mountain,
  skipWord,
  listedWhole,
  namedAfter,
  splitAtDays,
  closingWord,
  ampersand,
  openingWord,
  openingOfPlace,
  titleFirst,
  titleInside,
  adjectiveOfNation,
  misspeltTitle,
  occupationFirst,
  initials,
  givenNameFirst,
  listedFirst,
  strangeWords,
  oneWord,
];

/** Splits a run of capitalised words into names by the first rule that applies. */
export function analyseRun(run: Run): readonly Part[] {
  if (run.from >= run.to) return [];
  for (const rule of RULES) {
    const parts = rule(run, analyseRun);
    if (parts !== undefined) return parts;
  }
  return [];
}
