import { editDistance } from "../../../text/editDistance.ts";
import { givenNames, organisationWords, surnames, titleLength, titleWords } from "../gazetteer.ts";
import { isGeneration } from "../peopleForms.ts";
import { isSurnameOfDate } from "./monthNames.ts";
import type { Analyse, Part, Run } from "../capitalRun.ts";
import { isDemonym, isGiven, isNoName, key, listed, rest } from "../capitalRun.ts";

/** "MP" and "PC" are titles only in capitals; "Dean" and "Prince" before another word are titles, unless listed. */
export function isTitleShape(run: Run, at: number): boolean {
  return (
    run.tokens[at]?.stopped === true ||
    /^(?:sir|dame|lord|lady|king|queen|prince|princess|judge|major|bishop|cardinal|pope|don|sheikh|sheik|marshal|earl|duke|baron)$/.test(
      key(run, at),
    )
  );
}

export function isNameWord(run: Run, at: number): boolean {
  const word = key(run, at);
  const shape = run.tokens[at]?.shape;
  if (word === ",") return /^(?:jr|sr|jnr|snr)$/.test(key(run, at + 1));
  if (isDemonym(word) || (isNoName(run, at) && !isSurnameOfDate(run, at))) return false;
  return (
    shape === "capital" ||
    shape === "initial" ||
    shape === "lower" ||
    isGeneration(word) ||
    shape === "capitals"
  );
}

/** The first title inside a run that follows something other than a given name and precedes something. */
export function interiorTitle(run: Run): { readonly start: number; readonly end: number } | undefined {
  for (let at = run.from + 1; at < run.to - 1; at += 1) {
    const size = titleLength(run.keys, at);
    if (size === 0 || at + size >= run.to) continue;
    if (isGiven(run, at - 1) && listed(run, at - 1) === undefined) continue;
    if (run.tokens[at]?.shape === "lower") continue;
    return { start: at, end: at + size };
  }
  return undefined;
}

/** The person with the title from `title` to `from`, and the rest of the run. */
export function personAfter(run: Run, title: number, from: number, analyse: Analyse): readonly Part[] {
  const next = titleLength(run.keys, from);
  // "Prime Minister Sir Keir Starmer": a second title.
  if (next > 0 && from + next < run.to && !(isGiven(run, from) && !isTitleShape(run, from)))
    return personAfter(run, title, from + next, analyse);
  const word = key(run, from);
  if (isDemonym(word) || (isNoName(run, from) && !isSurnameOfDate(run, from)))
    return analyse(rest(run, from));
  const known = listed(run, from);
  const isBody =
    known !== undefined &&
    from + known.length === run.to &&
    !(known.length === 1 && (surnames.has(word) || givenNames.has(word) || title === run.from));
  if (isBody || (organisationWords.has(key(run, run.to - 1)) && run.to - from > 1 && !isGiven(run, from)))
    return analyse(rest(run, from));
  let end = from;
  while (end < run.to && end - from < 5 && isNameWord(run, end)) end += 1;
  while (run.tokens[end - 1]?.shape === "lower") end -= 1;
  // "Gen Z" contains no name.
  const hasName = run.tokens
    .slice(from, end)
    .some(({ shape }) => shape === "capital" || shape === "capitals");
  if (!hasName) return [];
  return [{ from, to: end, kind: "person", evidence: "certain", title }, ...analyse(rest(run, end))];
}

/**
 * A word of six or more letters that is nearly a rank: within three edits with the same first three letters, or two
 * with the first two.
 */
export function isMisspeltTitle(word: string): boolean {
  if (word.length < 6) return false;
  return titleWords.some((title) => {
    if (!title.startsWith(word.slice(0, 2))) return false;
    return editDistance(word, title, 3) <= (title.startsWith(word.slice(0, 3)) ? 3 : 2);
  });
}
