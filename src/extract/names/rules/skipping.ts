import {
  functionWords,
  givenNames,
  isSurname,
  organisationWords,
  placeWords,
  titleLength,
} from "../gazetteer.ts";
import type { Rule, Run } from "../capitalRun.ts";
import { isSurnameOfDate } from "./monthNames.ts";
import { head, isDemonym, isNoName, isStrange, key, length, listed, rest } from "../capitalRun.ts";

/** "In London": the first word of a sentence, and words that are never names. */
export const skipWord: Rule = (run, analyse) => {
  const word = key(run, run.from);
  if (listed(run, run.from) !== undefined && !(run.first && functionWords.has(word) && length(run) === 1))
    return undefined;
  const isInitial = run.tokens[run.from]?.shape === "initial" && length(run) > 1;
  if (isInitial && !(run.first && /^[ai]$/.test(word) && run.tokens[run.from]?.stopped === false))
    return undefined;
  if (isNoName(run, run.from) && titleLength(run.keys, run.from) === 0)
    return analyse(rest(run, run.from + 1));
  if (
    functionWords.has(word) &&
    run.tokens[run.from]?.shape !== "capitals" &&
    titleLength(run.keys, run.from) === 0 &&
    !isFullName(run)
  ) {
    return analyse(rest(run, run.from + 1));
  }
  return undefined;
};

/**
 * "Will Young", "Christian Cross": a given name that is also a word, before a surname; "Will Banks fail?" is a
 * question.
 */
function isFullName(run: Run): boolean {
  const second = key(run, run.from + 1);
  if (!givenNames.has(key(run, run.from)) || length(run) !== 2 || listed(run, run.from + 1) !== undefined)
    return false;
  if (organisationWords.has(second) || placeWords.has(second) || run.tokens[run.to - 1]?.shape !== "capital")
    return false;
  const isOther = isStrange(second) && !second.endsWith("s");
  return (isSurname(second) || isOther) && run.tokens.at(-1)?.key !== "?";
}

/**
 * Names of days and months, and adjectives of nations, split a run: "London Tuesday", "North Korean Foreign
 * Minister".
 */
export const splitAtDays: Rule = (run, analyse) => {
  for (let at = run.from; at < run.to; at += 1) {
    if (isNoName(run, at) && at > run.from && titleLength(run.keys, at) === 0 && !isSurnameOfDate(run, at)) {
      return [...analyse(head(run, at)), ...analyse(rest(run, at + 1))];
    }
  }
  return undefined;
};

/** "Iraqi Kurds", "South Korean": adjectives of nations are not names. */
export const adjectiveOfNation: Rule = (run, analyse) => {
  const word = key(run, run.from);
  if (isDemonym(word) && isFullName(run)) return undefined;
  if (isDemonym(word)) return analyse(rest(run, run.from + 1));
  const isDirection = /^(?:north|south|east|west|northern|southern|new|hong|saudi|sri|costa|puerto)$/.test(
    word,
  );
  if (isDirection && isDemonym(key(run, run.from + 1)) && length(run) > 1)
    return analyse(rest(run, run.from + 2));
  return undefined;
};
