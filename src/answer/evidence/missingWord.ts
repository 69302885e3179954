import { answering } from "./answering.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Ranked } from "./score.ts";

/**
 * The most important word of the question, as typed and other than names, that neither a passage nor the sentence before
 * one contains.
 */
export function missingWord(
  { literal, wordMatches }: Inquiry,
  passages: readonly Ranked[],
): string | undefined {
  const { reworded } = answering().worth;
  let unmet: string | undefined;
  let most = 0;
  literal.terms.forEach(({ start, end }, term) => {
    const weight = wordMatches.weights[term] ?? 0;
    const isSaid = passages.some(({ candidate: { unit } }) =>
      [unit - 1, unit, unit + 1].some((one) => (wordMatches.literallyIn(one)[term] ?? 0) >= reworded),
    );
    if (weight > most && !isSaid) {
      most = weight;
      unmet = literal.text.slice(start, end);
    }
  });
  return unmet;
}
