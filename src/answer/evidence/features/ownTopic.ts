import type { SearchIndex } from "../../../search/searchIndex.ts";
import { roleNumber } from "../../../search/searchIndex.ts";
import { answering } from "../answering.ts";
import type { Inquiry } from "../inquiry.ts";
import type { Feature } from "./feature.ts";

/** A word in this many sentences of an article is its theme, and does not distinguish them. */
const THEME = 3;
const HEADLINE = roleNumber("headline");

/**
 * Of the question's words that are rare in the article and not in its headline, the share that the sentence contains.
 */
export const ownTopic: Feature = {
  name: "own topic",
  prepare: (inquiry) => {
    const rareIn = rareTerms(inquiry);
    const { weights } = inquiry.wordMatches;
    return ({ place, unit }) => {
      const rare = rareIn(place);
      const met = inquiry.wordMatches.in(unit);
      let total = 0;
      let covered = 0;
      for (const term of rare) {
        total += weights[term] ?? 0;
        covered += (weights[term] ?? 0) * (met[term] ?? 0);
      }
      return { value: total === 0 ? 0 : covered / total };
    };
  },
};

function rareTerms({ snapshot: { index }, wordMatches }: Inquiry): (article: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (article) => {
    const found = known.get(article) ?? rareTermsOf(index, wordMatches, article);
    known.set(article, found);
    return found;
  };
}

function rareTermsOf(
  index: SearchIndex,
  wordMatches: Inquiry["wordMatches"],
  article: number,
): readonly number[] {
  const { reworded } = answering().worth;
  const times = wordMatches.weights.map(() => 0);
  for (const unit of wordMatches.literalUnits(article)) {
    const worth = index.unitRole[unit] === HEADLINE ? THEME : 1;
    const met = wordMatches.literallyIn(unit);
    for (let term = 0; term < met.length; term += 1)
      if ((met[term] as number) >= reworded) times[term] = (times[term] ?? 0) + worth;
  }
  return times.flatMap((count, term) => (count < THEME && (wordMatches.weights[term] ?? 0) > 0 ? term : []));
}
