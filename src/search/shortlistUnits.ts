import type { MarkedQuery } from "./markedQuery.ts";
import { type SearchIndex, type UnitRole, unitRoles } from "./searchIndex.ts";
import { keepBest } from "./topOf.ts";

/** Weights of words before, in the heading and in the headline of the ranked sentence. */
export const BEFORE = 0.25;
export const HEADING = 0.15;
export const HEADLINE = 0.1;

/** Multiplies the score by role: a heading asserts nothing. */
const roleFactors: Readonly<Record<UnitRole, number>> = {
  headline: 0.7,
  dek: 1,
  heading: 0.15,
  body: 1,
  caption: 0.9,
  credit: 0.6,
  details: 0,
};

/** The same by the role's number, because it is read for every unit that contains a word of the query. */
const factorOfRole = Float64Array.from(unitRoles, (role) => roleFactors[role]);

/** A bound on a score is higher by this factor, because scores are rounded. */
const ROUNDED = 1 + 1e-6;

/** The factor for the score of a unit, by its role; 0 if it is not ranked. */
export const factorOf = ({ unitSentence, unitRole }: SearchIndex, unit: number): number =>
  (unitSentence[unit] as number) < 0 ? 0 : (factorOfRole[unitRole[unit] as number] as number);

/** The units to score in full, chosen by their own words and their context. */
export function shortlistUnits(
  { index, tables }: MarkedQuery,
  touched: Uint32Array,
  depth: number,
): number[] {
  const { unitScore, headingUnits } = tables;
  const { unitArticle, unitHeading, articleUnit } = index;
  // Headline and heading add at most this to a unit's own words and those of the unit before.
  const mostAbove = HEADLINE * highest(unitScore, articleUnit) + HEADING * highest(unitScore, headingUnits);
  const best = keepBest(depth);
  let least = -Infinity;
  for (let place = 0; place < touched.length; place += 1) {
    const unit = touched[place] as number;
    const own = unitScore[unit] as number;
    const before = unit === 0 ? 0 : BEFORE * (unitScore[unit - 1] as number);
    if ((own + before + mostAbove) * ROUNDED < least) continue;
    const factor = factorOf(index, unit);
    if (factor <= 0) continue;
    const first = articleUnit[unitArticle[unit] as number] as number;
    const heading = unitHeading[unit] as number;
    let score = own;
    if (unit > first) score += before + HEADLINE * (unitScore[first] as number);
    if (heading >= 0) score += HEADING * (unitScore[heading] as number);
    best.offer(place, factor * score);
    least = best.least();
  }
  return Array.from(best.members(), (place) => touched[place] as number);
}

/** The highest score of some units. */
function highest(scores: Float32Array, units: Uint32Array): number {
  let most = 0;
  for (let at = 0; at < units.length; at += 1) {
    const score = scores[units[at] as number] as number;
    if (score > most) most = score;
  }
  return most;
}
