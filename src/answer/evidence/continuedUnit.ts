import type { Article } from "../../corpus/article.ts";
import { indexTables } from "../../search/indexTables.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import type { Span } from "../../text/span.ts";

/** Pronouns that refer to something in the sentence before if a sentence starts with them. */
const PRONOUNS = "it they he she this that these those his her their its both neither".split(" ");
const pronouns: ReadonlySet<string> = new Set(PRONOUNS);
const OPENING = new RegExp(`^["“‘']?(?:${PRONOUNS.join("|")})\\b`, "iu");

/** Whether each form of an index is such a pronoun. */
const pronounForms = indexTables.table(({ forms }) =>
  Uint8Array.from(forms, (form) => (pronouns.has(form) ? 1 : 0)),
);

/**
 * The unit before, if a unit of the index continues it by starting with a pronoun: "They found a bicycle". What is asked about
 * is then often named there.
 */
export function continuedUnit(index: SearchIndex, unit: number): number | undefined {
  const start = index.tokenStart[unit] ?? 0;
  const isEmpty = start === (index.tokenStart[unit + 1] ?? start);
  if (isEmpty || pronounForms(index)[index.tokenForm[start] ?? 0] === 0) return undefined;
  return index.unitArticle[unit - 1] === index.unitArticle[unit] ? unit - 1 : undefined;
}

/** Whether a sentence continues the one before in this way. */
export const continues = ({ text }: Article, { start, end }: Span): boolean =>
  OPENING.test(text.slice(start, end));
