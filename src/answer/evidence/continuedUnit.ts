import type { Article } from "../../corpus/article.ts";
import { indexTables } from "../../search/indexTables.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import type { Span } from "../../text/span.ts";
import { tokenise } from "../../text/tokens.ts";

/** Pronouns that refer to something in the sentence before if a sentence starts with them. */
const pronouns: ReadonlySet<string> = new Set(
  "it they he she this that these those his her their its both neither".split(" "),
);

/** UTF-16 units at the start of a sentence that hold its first word, if that is such a pronoun. */
const OPENING = 16;

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
  pronouns.has(tokenise(text, start, Math.min(end, start + OPENING))[0]?.form ?? "");
