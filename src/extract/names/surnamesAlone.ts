import { PERSONAL, SPEECH } from "./contextWords.ts";
import { toCandidate } from "./findCandidates.ts";
import type { ReadSentence } from "./findCandidates.ts";
import type { NameCandidate } from "./nameCandidate.ts";
import { isCommon, isSurname, noNames, titleLength } from "./gazetteer.ts";
import type { NameToken } from "./nameTokens.ts";
import { surnameOf } from "./peopleForms.ts";
import type { Resolved } from "./resolveKinds.ts";
import { isCapital } from "./runEnd.ts";

/** Words before an actual month or day: "in May", "last Friday", "5 June". */
const DATE_LEADS =
  /^(?:in|on|since|until|till|last|next|this|early|late|mid|of|from|between|by|during|before|after|every|each|through|to|past|\d.*)$/;

/** Verbs and marks after a surname that starts a sentence; without them its capital is not evidence. */
const ACTS = /^(?:who|whose|,|is|was|has|had|will|would|did|does|and)$/;

/**
 * Surnames standing alone of people whom the article names in full, if they are everyday words or months that only
 * the full name reveals as names: "Field" after "Mark Field".
 */
export function surnamesAlone(
  text: string,
  read: readonly ReadSentence[],
  found: readonly Resolved[],
): readonly Resolved[] {
  const surnames = new Set(
    found
      .filter(
        ({ kind, words, titleStart }) => kind === "person" && (words.length > 1 || titleStart !== undefined),
      )
      .map(({ words }) => surnameOf(words))
      .filter((word) => isCommon(word) || noNames.has(word)),
  );
  if (surnames.size === 0) return [];
  const taken = new Set(
    found.flatMap(({ start, end, words }) => (words.length > 1 ? [start, end] : [start])),
  );
  const covers = found.filter(({ words }) => words.length > 1);
  return read.flatMap((sentence): readonly Resolved[] => {
    const { tokens } = sentence;
    return tokens.flatMap((token, at): readonly Resolved[] => {
      if (!surnames.has(token.key) || token.shape !== "capital" || taken.has(token.start)) return [];
      if (!isAlone(tokens, at) || covers.some(({ start, end }) => start <= token.start && token.end <= end))
        return [];
      const part = { from: at, to: at + 1, kind: "person", evidence: "likely" } as const;
      return [{ ...toCandidate(text, sentence, part), kind: "person" }];
    });
  });
}

/**
 * Doubtful candidates ("Art Cook") whose surname stands alone with a form of address or a verb of speech ("said
 * Cook", "Mr Cook").
 */
export function vouchedFor(
  read: readonly ReadSentence[],
  candidates: readonly NameCandidate[],
  found: readonly Resolved[],
): readonly Resolved[] {
  const known = new Set(found.map(({ start }) => start));
  const doubtful = candidates.filter(
    ({ start, kind, list, words }) =>
      kind === undefined &&
      list === undefined &&
      words.length === 2 &&
      isSurname(words[1] ?? "") &&
      !known.has(start),
  );
  if (doubtful.length === 0) return [];
  const speaking = new Set(
    read.flatMap(({ tokens }) => tokens.flatMap((_, at) => speakerAt(tokens, at) ?? [])),
  );
  return doubtful.flatMap((name) =>
    speaking.has(name.words[1] ?? "") ? [{ ...name, kind: "person" as const }] : [],
  );
}

/** The key of a single-word name that speaks or is addressed. */
function speakerAt(tokens: readonly NameToken[], at: number): string | undefined {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.shape !== "capital" || isCapital(after)) return undefined;
  const isAddressed = isCapital(before) && /^(?:mr|mrs|ms|miss|dr)$/.test(before.key);
  if (isCapital(before) && !isAddressed) return undefined;
  const speaks = SPEECH.has(after?.key ?? "") || /^(?:said|says|asked|added)$/.test(before?.key ?? "");
  return isAddressed || speaks ? token.key : undefined;
}

/** Not part of a longer name or a date, and at the start of a sentence followed by something a person does. */
function isAlone(tokens: readonly NameToken[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || (isCapital(after) && !token.possessive)) return false;
  if (isCapital(before) && !before.possessive && titleLength([before.key], 0) === 0) return false;
  if (noNames.has(token.key)) {
    const isDate = after?.shape === "number" || (before !== undefined && DATE_LEADS.test(before.key));
    return !isDate && (before?.shape === "lower" || doesSomething(after));
  }
  if (/^(?:the|an?|this|that|these|those|no|any|every)$/.test(before?.key ?? "")) return false;
  const opens = before === undefined || /^["“‘'«([:•*…—–-]$/.test(before.key);
  return !opens || token.possessive || doesSomething(after) || ACTS.test(after?.key ?? "");
}

const doesSomething = (after: NameToken | undefined): boolean =>
  after !== undefined &&
  (SPEECH.has(after.key) || PERSONAL.has(after.key) || /^(?:told|left|\w{3,}ed)$/.test(after.key));
