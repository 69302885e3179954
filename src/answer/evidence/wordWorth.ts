import { lemmasOf } from "../../search/dictionary.ts";
import type { Query } from "../../search/query.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";

/** Worth of a form of the index for each term of a query, 0 to 1; nothing where it is worth nothing for any. */
export type WorthOfForm = (form: number) => Float32Array | undefined;

/** What another word of the same stem is worth: "operation" for "operate". */
const DERIVED = 0.75;

/** By the stems that stand for a term: the word itself, a form of it, a repair, a word that answers to it. */
export function worthByStem(index: SearchIndex, { terms }: Query): WorthOfForm {
  const byStem = new Map<
    number,
    { readonly term: number; readonly form: string; readonly worth: number }[]
  >();
  terms.forEach(({ alternatives }, term) => {
    for (const { stem: number, how, weight, form } of alternatives) {
      const known = byStem.get(number) ?? [];
      byStem.set(number, [...known, { term, form, worth: how === "related" ? weight : 1 }]);
    }
  });
  return (form) => {
    const meetings = byStem.get(index.stemOfForm[form] ?? 0);
    if (meetings === undefined) return undefined;
    const worth = new Float32Array(terms.length);
    for (const meeting of meetings) {
      const kin = isInflection(meeting.form, index.forms[form] ?? "") ? 1 : DERIVED;
      worth[meeting.term] = Math.max(worth[meeting.term] ?? 0, kin * meeting.worth);
    }
    return worth;
  };
}

/** Whether two forms of one stem are forms of one word: "operates" and "operated", not "operation". */
function isInflection(asked: string, written: string): boolean {
  if (asked === written) return true;
  const lemmas = lemmasOf(asked);
  return lemmasOf(written).some((lemma) => lemmas.includes(lemma));
}

/** Raises each term to what it is worth elsewhere, times the worth of the place. */
export function raise(met: Float32Array, worth: Float32Array, place: number): void {
  for (let term = 0; term < met.length; term += 1) {
    const one = place * (worth[term] as number);
    if (one > (met[term] as number)) met[term] = one;
  }
}
