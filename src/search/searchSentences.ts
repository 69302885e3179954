import type { Span } from "../text/span.ts";
import { type TermGains, termGains } from "./bm25.ts";
import { hasWordOfType } from "./hasWordOfType.ts";
import { type MarkedQuery, occurrencesIn } from "./markedQuery.ts";
import { keepPhrases } from "./phrases.ts";
import { proximity } from "./proximity.ts";
import type { MatchKind, Query } from "./query.ts";
import type { SearchIndex } from "./searchIndex.ts";
import type { MarkedTerm } from "./markedTerms.ts";
import { BEFORE, factorOf, HEADING, HEADLINE, shortlistUnits } from "./shortlistUnits.ts";
import { UNIT_K1 } from "./queryTables.ts";
import { withScoredUnits } from "./withScoredUnits.ts";

/** A word of a sentence that matches a word of the query; the span is in the article's text. */
interface TermMatch {
  readonly term: number;
  readonly span: Span;
  readonly how: MatchKind;
}

/** A ranked sentence. */
export interface SentenceHit {
  /** Indices among the articles that the index was built from, and among the sentences of that article. */
  readonly article: number;
  readonly sentence: number;
  readonly unit: number;
  readonly score: number;
  readonly matches: readonly TermMatch[];
}

/** Which sentences, and how many. */
export interface SentenceOptions {
  /** Maximum number of hits; 10 by default. */
  readonly limit?: number;
  /** Whether each hit lists its matches; true by default. */
  readonly isExplained?: boolean;
}

/** Number of sentences to score in full, the best by their own words. */
const DEPTH = 100;
/** Weight of a word by its position relative to the ranked sentence, beside those for the shortlist. */
const AFTER = 0.05;
const PARAGRAPH = 0.05;
/** How many sentences away in the paragraph still count. */
const PARAGRAPH_REACH = 4;
/** Weight of an exact form, in addition to its stem. */
const EXACT = 0.2;
const PROXIMITY = 0.3;
/** Bonus for a word of the kind that the question asks for, other than the question's own words. */
const TYPED = 0.2;
/** The sentences that best match a query, best first, by BM25F over the sentence and its context, with proximity. */
export const searchSentences = (
  index: SearchIndex,
  query: Query,
  options: SentenceOptions = {},
): SentenceHit[] =>
  withScoredUnits(index, query, (looked, touched) => bestSentences(looked, touched, options));

/** The same for a query whose units are scored; `touched` are those with a word of the query. */
export function bestSentences(
  looked: MarkedQuery,
  touched: Uint32Array,
  options: SentenceOptions = {},
): SentenceHit[] {
  const { index, query } = looked;
  const { limit = 10, isExplained = true } = options;
  const candidates = shortlistUnits(looked, touched, Math.max(DEPTH, 2 * limit));
  const gains = termGains(query, ({ idf }) => idf, { k1: UNIT_K1, exact: EXACT });
  const kept = keepPhrases(index, query.phrases, candidates, (unit) => [
    index.tokenStart[unit] ?? 0,
    index.tokenStart[unit + 1] ?? 0,
  ]);
  return kept
    .map((unit) => ({ unit, score: scoreOf(looked, gains, unit) }))
    .sort((a, b) => b.score - a.score || a.unit - b.unit)
    .slice(0, limit)
    .map(({ unit, score }) => ({
      article: index.unitArticle[unit] ?? 0,
      sentence: index.unitSentence[unit] ?? 0,
      unit,
      score,
      matches: isExplained ? matchesIn(looked, unit) : [],
    }));
}

/** Counts the query's words in the units that give a unit its context, each by the weight of its position. */
function countContext(looked: MarkedQuery, unit: number): void {
  const { index } = looked;
  const article = index.unitArticle[unit] ?? 0;
  const first = index.articleUnit[article] ?? 0;
  const end = index.articleUnit[article + 1] ?? 0;
  const block = index.unitBlock[unit];
  if (unit > first && (index.unitSentence[unit - 1] ?? -1) >= 0) countIn(looked, unit - 1, BEFORE);
  if (unit + 1 < end && index.unitBlock[unit + 1] === block) countIn(looked, unit + 1, AFTER);
  for (let distance = 2; distance <= PARAGRAPH_REACH; distance += 1) {
    const [before, after] = [unit - distance, unit + distance];
    if (before >= first && index.unitBlock[before] === block) countIn(looked, before, PARAGRAPH);
    if (after < end && index.unitBlock[after] === block) countIn(looked, after, PARAGRAPH);
  }
  const heading = index.unitHeading[unit] ?? -1;
  if (heading >= 0 && heading !== unit - 1) countIn(looked, heading, HEADING);
  if (unit !== first) countIn(looked, first, HEADLINE);
}

/** Adds the query's words in a unit to the counts. */
function countIn(
  { index, tables, termOfSlot, weightOfSlot, met, sums: { count } }: MarkedQuery,
  unit: number,
  weight: number,
): void {
  if (met?.[unit] === 0) return;
  const { tokenForm } = index;
  const { slotOfForm } = tables;
  const end = index.tokenStart[unit + 1] ?? 0;
  for (let token = index.tokenStart[unit] ?? 0; token < end; token += 1) {
    const number = slotOfForm[tokenForm[token] as number] as number;
    if (number === 0) continue;
    const term = termOfSlot[number - 1] as number;
    count[term] = (count[term] as number) + weight * (weightOfSlot[number - 1] as number);
  }
}

/** Scores one unit in full. */
function scoreOf(looked: MarkedQuery, gains: TermGains, unit: number): number {
  const { index, tables, query, sums, termOfSlot, weightOfSlot, formOfTerm } = looked;
  const { count, exact } = sums;
  const norm = tables.unitNorm[unit] ?? UNIT_K1;
  const own = occurrencesIn(looked, unit, unit);
  count.fill(0);
  exact.fill(0);
  for (let at = 0; at < own.count; at += 1) {
    const slot = own.slots[at] as number;
    const term = termOfSlot[slot] as number;
    count[term] = (count[term] as number) + (weightOfSlot[slot] as number);
    if (index.tokenForm[own.tokens[at] as number] === formOfTerm[term])
      exact[term] = (exact[term] as number) + 1;
  }
  countContext(looked, unit);
  let score = PROXIMITY * proximity(looked, gains.idf, { norm, k1: UNIT_K1 });
  for (let t = 0; t < count.length; t += 1) {
    const times = count[t] as number;
    const forms = exact[t] as number;
    score += ((gains.any[t] as number) * times) / (times + norm);
    score += ((gains.exact[t] as number) * forms) / (forms + norm);
  }
  if (hasWordOfType(index, query, own, unit)) score *= 1 + TYPED;
  return score * factorOf(index, unit);
}

/** The words of a unit that match. */
function matchesIn(looked: MarkedQuery, unit: number): TermMatch[] {
  const { index, slots: terms, formOfTerm } = looked;
  const { count, tokens, slots } = occurrencesIn(looked, unit, unit);
  return slots.slice(0, count).map((slot, at) => {
    const token = tokens[at] ?? 0;
    const { termNumber, alternative } = terms[slot] as MarkedTerm;
    const isExact = index.tokenForm[token] === formOfTerm[termNumber];
    const how = alternative.how === "exact" ? "stem" : alternative.how;
    return { term: termNumber, span: spanOf(index, token), how: isExact ? "exact" : how };
  });
}

const spanOf = (index: SearchIndex, token: number): Span => {
  const start = index.tokenOffset[token] ?? 0;
  return { start, end: start + (index.tokenLength[token] ?? 0) };
};
