import { stem } from "../../../text/stems.ts";
import type { Feature } from "./feature.ts";

/** Whether it contains the noun that says what the answer must be: "court" for "which court". */
export const focusMet: Feature = {
  name: "focus met",
  prepare: ({ question: { focus }, literal, wordMatches }) => {
    const wanted = focus === undefined ? undefined : stem(focus.toLowerCase());
    const term = literal.terms.findIndex(({ form }) => stem(form) === wanted);
    return ({ unit }) => ({ value: term < 0 ? 0 : (wordMatches.in(unit)[term] ?? 0) });
  },
};
