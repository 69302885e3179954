import { overlaps, type Span } from "../../../../text/span.ts";
import { matchesIn } from "./matchesIn.ts";
import type { CheckedSentence, TypeCheck } from "./typeCheck.ts";

const CLOCK =
  /\b(?:\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|[a-z\d]+ o['’]clock|half past \w+|midnight|noon|midday|dawn|daybreak|sunrise|dusk|sunset|lunchtime|small hours)/giu;

/** Boundaries of clauses: punctuation, and words that start a clause. */
const BOUNDARY =
  /[,;:—–()]\s*|\s(?=(?:who|whom|whose|which|that|where|when|while|whereas|although|though|because|after|before|as|amid|but)\b)/giu;

/** The times of day in a sentence. */
const clocksIn = (candidate: CheckedSentence): Span[] => matchesIn(candidate, CLOCK);

/** The dates and times of day in a sentence. */
export const timesIn = (candidate: CheckedSentence): Span[] => [
  ...candidate.extraction.times.filter((time) => overlaps(time, candidate.sentence)),
  ...clocksIn(candidate),
];

/** The times in a clause with a word or name of the question; a date in another clause belongs to something else. */
export const times: TypeCheck = (candidate, { measure }) => {
  const all = measure === "time" ? clocksIn(candidate) : timesIn(candidate);
  if (candidate.matched.length === 0) return all;
  const { extraction, sentence, asked } = candidate;
  const named = extraction.mentions.filter((one) => asked.has(one.entity) && overlaps(one, sentence));
  const met = [...candidate.matched, ...named];
  const clauses = clausesOf(candidate.article.text, sentence);
  return all.filter((time) => {
    const place = clauses.findIndex((clause) => overlaps(clause, time));
    // "On Tuesday, the mayor resigned": a clause with little more than a date belongs to the next.
    const clause = clauses[place];
    const own = clause && complementOf(candidate.article.text, time, clause);
    const isBare = own !== undefined && own === clause && own.end - own.start - (time.end - time.start) < 12;
    const reach = isBare ? [clauses[place - 1], own, clauses[place + 1]] : [own];
    return met.some((word) => reach.some((part) => part !== undefined && overlaps(part, word)));
  });
};

/** The part of a clause that a time in it dates: "two years since a confrontation" dates what follows it, not what was held then. */
function complementOf(text: string, time: Span, clause: Span): Span {
  const isCounted = /\ssince$/iu.test(text.slice(time.start, time.end));
  return isCounted && time.end < clause.end ? { start: time.end, end: clause.end } : clause;
}

/** The clauses of a sentence, by punctuation and by words that start one. */
function clausesOf(text: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(BOUNDARY)) {
    // "June 12, 2021": a comma inside a date does not end a clause.
    const at = sentence.start + match.index;
    if (/^,\s*\d/u.test(text.slice(at, at + 4))) continue;
    const end = at + match[0].length;
    if (end > start) clauses.push({ start, end });
    start = end;
  }
  if (sentence.end > start) clauses.push({ start, end: sentence.end });
  return clauses;
}
