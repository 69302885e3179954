import { lemmasOf } from "../../search/dictionary.ts";
import type { Query } from "../../search/query.ts";
import { queryTablesOf } from "../../search/queryTables.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import { answering } from "./answering.ts";
import { listAt } from "../../text/packedLists.ts";

/** How well the forms of an index match the terms of a query. */
export interface WorthOfForms {
  /** Lists with every form that matches a term. */
  readonly forms: readonly Uint32Array[];
  /** The worth of a form for each term, 0 to 1; undefined if it is 0 for all. */
  readonly of: (form: number) => Float32Array | undefined;
}

/** Worth by the stems that match a term: the word itself, a form of it, a repair, or a word of its class. */
export function worthByStem(index: SearchIndex, { terms }: Query): WorthOfForms {
  const { reworded } = answering().worth;
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
  const worthOf: WorthOfForms["of"] = (form) => {
    const wordMatches = byStem.get(index.stemOfForm[form] ?? 0);
    if (wordMatches === undefined) return undefined;
    const worth = new Float32Array(terms.length);
    for (const meeting of wordMatches) {
      const kin = isInflection(meeting.form, index.forms[form] ?? "") ? 1 : reworded;
      worth[meeting.term] = Math.max(worth[meeting.term] ?? 0, kin * meeting.worth);
    }
    return worth;
  };
  const { formsOfStem } = queryTablesOf(index);
  return { forms: [...byStem.keys()].map((number) => listAt(formsOfStem, number)), of: worthOf };
}

/** Whether two forms of one stem are forms of one word: "operates" and "operated", not "operation". */
function isInflection(asked: string, written: string): boolean {
  if (asked === written) return true;
  const lemmas = lemmasOf(asked);
  return lemmasOf(written).some((lemma) => lemmas.includes(lemma));
}

/** Raises each term to its worth elsewhere times the worth of that position, if that is higher. */
export function raise(met: Float32Array, worth: Float32Array, place: number): void {
  for (let term = 0; term < met.length; term += 1) {
    const one = place * (worth[term] as number);
    if (one > (met[term] as number)) met[term] = one;
  }
}
