import type { SearchIndex } from "../../../search/searchIndex.ts";
import { roleNumber } from "../../../search/searchIndex.ts";
import type { Inquiry } from "../inquiry.ts";
import { oncePerInquiry } from "../oncePerInquiry.ts";
import { raise } from "../wordWorth.ts";
import type { Feature } from "./feature.ts";

/**
 * Worth of a word by its position, relative to 1 in the sentence itself: in the sentence before, in its paragraph or
 * the top of the article, anywhere in the article.
 */
const BEFORE = 0.85;
const NEAR = 0.6;
const ARTICLE = 0.4;

/**
 * Share of the question's words, by weight, in the sentence and its surroundings, each times the worth of its
 * position.
 */
export const contextShare: Feature = {
  name: "words met in context",
  prepare: (inquiry) => {
    const share = contextShareOf(inquiry);
    return ({ unit }) => ({ value: share(unit) });
  },
};

/** That share for a unit, computed once per question whichever features ask for it. */
export const contextShareOf = oncePerInquiry((inquiry): ((unit: number) => number) => {
  const { weights } = inquiry.meetings;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const around = surroundings(inquiry);
  const known = new Map<number, number>();
  return (unit) => {
    if (total === 0) return 1;
    let share = known.get(unit);
    if (share === undefined) {
      const met = around(unit);
      share = weights.reduce((sum, weight, term) => sum + weight * (met[term] ?? 0), 0) / total;
      known.set(unit, share);
    }
    return share;
  };
});

function surroundings({ snapshot: { index }, meetings }: Inquiry): (unit: number) => Float32Array {
  /** The worths from the top of an article (NEAR) and from anywhere in it (ARTICLE). */
  const backgrounds = new Map<number, Float32Array>();
  const backgroundOf = (article: number, first: number, end: number): Float32Array => {
    const found = backgrounds.get(article);
    if (found !== undefined) return found;
    const met = new Float32Array(meetings.weights.length);
    for (const unit of headOf(index, first, end)) raise(met, meetings.in(unit), NEAR);
    for (const unit of meetings.literalUnits(article)) raise(met, meetings.literallyIn(unit), ARTICLE);
    backgrounds.set(article, met);
    return met;
  };
  return (unit) => {
    const article = index.unitArticle[unit] ?? 0;
    const first = index.articleUnit[article] ?? 0;
    const end = index.articleUnit[article + 1] ?? 0;
    const met = backgroundOf(article, first, end).slice();
    const block = index.unitBlock[unit];
    for (let other = unit - 1; other >= first && index.unitBlock[other] === block; other -= 1)
      raise(met, meetings.in(other), NEAR);
    for (let other = unit + 1; other < end && index.unitBlock[other] === block; other += 1)
      raise(met, meetings.in(other), NEAR);
    if (unit > first) raise(met, meetings.in(unit - 1), BEFORE);
    raise(met, meetings.in(unit), 1);
    return met;
  };
}

/** The headline, the dek and the first body sentence. */
function headOf(index: SearchIndex, first: number, end: number): number[] {
  const units: number[] = [];
  for (let unit = first; unit < end; unit += 1) {
    if (index.unitRole[unit] === roleNumber("body")) return [...units, unit];
    if (index.unitRole[unit] === roleNumber("headline") || index.unitRole[unit] === roleNumber("dek"))
      units.push(unit);
  }
  return units;
}
