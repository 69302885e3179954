import type { Meetings } from "../meetings.ts";
import type { Inquiry } from "../inquiry.ts";
import type { Feature } from "./feature.ts";

/** Share, by weight, of what the question says was done that a unit has, as `met` tells; 0 where it says nothing was. */
const share = ({ meetings }: Inquiry, met: Meetings["in"]) => {
  const deeds = meetings.parts.flatMap((part, term) =>
    part === "predicate" && (meetings.weights[term] ?? 0) > 0 ? term : [],
  );
  const total = deeds.reduce((sum, term) => sum + (meetings.weights[term] ?? 0), 0);
  return (unit: number): number => {
    if (total === 0) return 0;
    const worth = met(unit);
    return deeds.reduce((sum, term) => sum + (meetings.weights[term] ?? 0) * (worth[term] ?? 0), 0) / total;
  };
};

/** What was done, in the very word or a form of it. */
export const predicateMet: Feature = {
  name: "predicate met",
  prepare: (inquiry) => {
    const shareIn = share(inquiry, inquiry.meetings.literallyIn);
    return ({ unit }) => ({ value: shareIn(unit) });
  },
};
