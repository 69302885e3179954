import {
  functionWords,
  isCommon,
  isSurname,
  noNames,
  organisationWords,
  placeWords,
  surnames,
  titleLength,
} from "../gazetteer.ts";
import { isGeneration } from "../peopleForms.ts";
import type { Rule, Run } from "../capitalRun.ts";
import { head, isGiven, isStrange, key, length, listed, rest, whole } from "../capitalRun.ts";
import { isMonthOfDate } from "./monthNames.ts";
import { interiorTitle, isMisspeltTitle, isNameWord, isTitleShape, personAfter } from "./titles.ts";

/** "Assistant Commissioner Matt Jukes": a title, then a person. */
export const titleFirst: Rule = (run, analyse) => {
  const size = titleLength(run.keys, run.from);
  if (size === 0 || size > length(run)) return undefined;
  if (isGiven(run, run.from) && size === 1 && length(run) > 1 && !isTitleShape(run, run.from))
    return undefined;
  if (size === length(run)) {
    return surnames.has(key(run, run.from)) && size === 1 ? whole(run, undefined, "possible") : [];
  }
  return personAfter(run, run.from, run.from + size, analyse);
};

/** "Microsoft Chairman Bill Gates": a title inside. */
export const titleInside: Rule = (run, analyse) => {
  const title = interiorTitle(run);
  if (title === undefined) return undefined;
  // "Detctive Chief Inspector": a misspelt rank before the rest of it.
  const isMisspelt =
    title.start === run.from + 1 && !isGiven(run, run.from) && isMisspeltTitle(key(run, run.from));
  if (isMisspelt) return personAfter(run, run.from, title.end, analyse);
  const before = analyse(head(run, title.start));
  return [...before, ...personAfter(run, title.start, title.end, analyse)];
};

/** "Commator Dominic Murphy": a misspelt rank before a full name. */
export const misspeltTitle: Rule = (run, analyse) =>
  length(run) >= 3 &&
  !isGiven(run, run.from) &&
  isGiven(run, run.from + 1) &&
  isMisspeltTitle(key(run, run.from))
    ? personAfter(run, run.from, run.from + 1, analyse)
    : undefined;

/** "Skateboarder Alfie Pounder": an occupation before a full name. */
export const occupationFirst: Rule = (run, analyse) =>
  length(run) >= 3 &&
  !isGiven(run, run.from) &&
  isGiven(run, run.from + 1) &&
  listed(run, run.from) === undefined &&
  /..(?:er|or|ist|ian|man|woman|ess|eur)$/.test(key(run, run.from)) &&
  (run.first || isCommon(key(run, run.from)))
    ? analyse(rest(run, run.from + 1))
    : undefined;

/** "April Jones", but not "in April Jones left": a month that is also a given name, before a surname. */
export const monthFirst: Rule = (run) => {
  const isMonth = /^(?:april|may|june|august|january)$/.test(key(run, run.from));
  if (!isMonth || run.tokens[run.from]?.shape !== "capital" || length(run) < 2 || length(run) > 3)
    return undefined;
  const last = key(run, run.to - 1);
  const isName = run.tokens[run.to - 1]?.shape === "capital" && (isSurname(last) || isStrange(last));
  const isDate = isMonthOfDate(run, run.from) || noNames.has(last) || listed(run, run.from + 1) !== undefined;
  return isName && !isDate && last !== "day" ? whole(run, "person", "likely") : undefined;
};

/** "J. R. Hartley", "John F. Kennedy", "Martin Luther King Jr". */
export const initials: Rule = (run) => {
  if (length(run) < 2) return undefined;
  const last = run.to - 1;
  const shape = run.tokens[run.from]?.shape;
  const startsWithInitials =
    shape === "initial" || (shape === "capitals" && run.tokens[run.from]?.stopped === true);
  const hasMiddle =
    length(run) === 3 &&
    run.tokens[run.from + 1]?.shape === "initial" &&
    run.tokens[last]?.shape === "capital";
  const isJunior = isGeneration(key(run, last));
  if (startsWithInitials && run.tokens[last]?.shape !== "capital") return undefined;
  if (startsWithInitials && length(run) <= 4) return whole(run, "person", "certain");
  return hasMiddle || (isJunior && length(run) > 2) ? whole(run, "person", "certain") : undefined;
};

/** A pair of everyday words that may be a question, a team or a thing: "Will Power", "Grace Notes". */
function isDoubtfulPair(run: Run): boolean {
  const [first, second] = [key(run, run.from), key(run, run.from + 1)];
  const isOpening = run.first && (functionWords.has(first) || /^(?:may|can|will)$/.test(first));
  return isOpening || second.endsWith("s") || organisationWords.has(second) || placeWords.has(second);
}

/** "Benedict Rogers": a given name first. */
export const givenNameFirst: Rule = (run, analyse) => {
  if (length(run) < 2 || !isGiven(run, run.from)) return undefined;
  let end = run.from + 1;
  while (end < run.to && end - run.from < 5 && isNameWord(run, end)) end += 1;
  if (end === run.from + 1) return undefined;
  while (run.tokens[end - 1]?.shape === "lower") end -= 1;
  const [first, second] = [key(run, run.from), key(run, run.from + 1)];
  const isWord = isCommon(second) && !isSurname(second);
  // "Paris Peace Conference", but "Jordan Love".
  const isPlace = listed(run, run.from) !== undefined && isCommon(second) && !surnames.has(second);
  const isDoubtful = isPlace ? isWord || length(run) > 2 : isWord && isCommon(first) && isDoubtfulPair(run);
  if (isDoubtful) return [{ from: run.from, to: end, kind: "person", evidence: "possible" }];
  // "Mark Kettle": everyday words that only their capitals make a name.
  const evidence = isPlace || (isWord && isCommon(first)) ? "likely" : "certain";
  if (evidence === "likely")
    return [{ from: run.from, to: end, kind: "person", evidence }, ...analyse(rest(run, end))];
  return [{ from: run.from, to: end, kind: "person", evidence: "certain" }, ...analyse(rest(run, end))];
};
