import type { WordMatches } from "../wordMatches.ts";
import type { Inquiry } from "../inquiry.ts";
import type { Feature } from "./feature.ts";

/** Share of the question's acts, by weight, that a unit matches according to `met`; 0 if the question has none. */
const share = ({ wordMatches }: Inquiry, met: WordMatches["in"]) => {
  const deeds = wordMatches.parts.flatMap((part, term) =>
    part === "predicate" && (wordMatches.weights[term] ?? 0) > 0 ? term : [],
  );
  const total = deeds.reduce((sum, term) => sum + (wordMatches.weights[term] ?? 0), 0);
  return (unit: number): number => {
    if (total === 0) return 0;
    const worth = met(unit);
    return (
      deeds.reduce((sum, term) => sum + (wordMatches.weights[term] ?? 0) * (worth[term] ?? 0), 0) / total
    );
  };
};

/** Whether it contains the acts in the question, in the same word or a form of it. */
export const predicateMet: Feature = {
  name: "predicate met",
  prepare: (inquiry) => {
    const shareIn = share(inquiry, inquiry.wordMatches.literallyIn);
    return ({ unit }) => ({ value: shareIn(unit) });
  },
};
