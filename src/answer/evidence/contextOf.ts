import { roleNumber, type SearchIndex } from "../../search/searchIndex.ts";
import { answering } from "./answering.ts";
import type { WordMatches } from "./wordMatches.ts";
import { raise } from "./wordWorth.ts";

const [HEADLINE, DEK, BODY] = [roleNumber("headline"), roleNumber("dek"), roleNumber("body")];

/**
 * How well a unit of the index, with its surroundings, matches each of `terms` terms, each word by its closeness: in the
 * unit, near it (the sentence before, its paragraph, the top of the article), or elsewhere in the article.
 */
export function contextOf(
  index: SearchIndex,
  terms: number,
  wordMatches: Pick<WordMatches, "in" | "literallyIn" | "literalUnits">,
): (unit: number) => Float32Array {
  const { near, elsewhere } = answering().worth;
  /** The worths from the top of an article and from anywhere in it. */
  const backgrounds = new Map<number, Float32Array>();
  const backgroundOf = (article: number, first: number, end: number): Float32Array => {
    const found = backgrounds.get(article);
    if (found !== undefined) return found;
    const met = new Float32Array(terms);
    for (const unit of headOf(index, first, end)) raise(met, wordMatches.in(unit), near);
    for (const unit of wordMatches.literalUnits(article))
      raise(met, wordMatches.literallyIn(unit), elsewhere);
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
      raise(met, wordMatches.in(other), near);
    for (let other = unit + 1; other < end && index.unitBlock[other] === block; other += 1)
      raise(met, wordMatches.in(other), near);
    if (unit > first) raise(met, wordMatches.in(unit - 1), near);
    raise(met, wordMatches.in(unit), 1);
    return met;
  };
}

/** The headline, the dek and the first body sentence. */
function headOf(index: SearchIndex, first: number, end: number): number[] {
  const units: number[] = [];
  for (let unit = first; unit < end; unit += 1) {
    const role = index.unitRole[unit];
    if (role === BODY || role === HEADLINE || role === DEK) units.push(unit);
    if (role === BODY) break;
  }
  return units;
}
