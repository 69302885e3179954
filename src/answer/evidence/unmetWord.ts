import type { Inquiry } from "./inquiry.ts";
import type { Ranked } from "./score.ts";

/** The worth from which a word of the question counts as said. */
const SAID = 0.75;

/** The weightiest word of the question, names apart, that none of the passages has in itself or in the sentence before; as it was typed. */
export function unmetWord({ literal, meetings }: Inquiry, passages: readonly Ranked[]): string | undefined {
  let unmet: string | undefined;
  let most = 0;
  literal.terms.forEach(({ start, end }, term) => {
    const weight = meetings.weights[term] ?? 0;
    const isSaid = passages.some(({ candidate: { unit } }) =>
      [unit - 1, unit, unit + 1].some((one) => (meetings.literallyIn(one)[term] ?? 0) >= SAID),
    );
    if (weight > most && !isSaid) {
      most = weight;
      unmet = literal.text.slice(start, end);
    }
  });
  return unmet;
}
