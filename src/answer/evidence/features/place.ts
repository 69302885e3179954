import type { Role } from "../../../corpus/article.ts";
import { roleNumber, type SearchIndex } from "../../../search/searchIndex.ts";
import { overlaps } from "../../../text/span.ts";
import type { Feature } from "./feature.ts";

const roleIs = (role: Role): Feature => ({
  name: role,
  prepare: ({ snapshot: { index } }) => {
    const wanted = roleNumber(role);
    return ({ unit }) => ({ value: index.unitRole[unit] === wanted ? 1 : 0 });
  },
});

/** A headline says less than the sentence it summarises. */
export const headline = roleIs("headline");
/** A section heading asserts nothing. */
export const heading = roleIs("heading");
/** The first body sentence sums up; the details that people ask for mostly come later. */
export const lead: Feature = {
  name: "lead",
  prepare:
    ({ snapshot: { index } }) =>
    ({ place, unit }) => ({ value: firstOfBody(index, place) === unit ? 1 : 0 }),
};

const BODY = roleNumber("body");

/** The unit of an article's first body sentence; nothing if it has none. */
function firstOfBody({ articleUnit, unitRole }: SearchIndex, article: number): number | undefined {
  const end = articleUnit[article + 1] ?? 0;
  for (let unit = articleUnit[article] ?? 0; unit < end; unit += 1) if (unitRole[unit] === BODY) return unit;
  return undefined;
}

/**
 * Words in quotation marks are more often opinion than fact. Questions for somebody's words are handled elsewhere.
 */
export const quoted: Feature = {
  name: "quoted",
  atMost: () => () => 1,
  prepare:
    () =>
    ({ extraction, sentence }) => ({
      value: extraction.quotations.some((quotation) => overlaps(quotation, sentence)) ? 1 : 0,
    }),
};
