import { meaningsIn, isFiller } from "../../search/thesaurus.ts";
import type { Query } from "../../search/query.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import { queryTablesOf } from "../../search/queryTables.ts";
import { listAt } from "../../text/packedLists.ts";
import { contains, type Span } from "../../text/span.ts";
import { stopWords } from "../../text/stopWords.ts";

/** A wording to look for: its stems after the first, and the terms of the question that it matches. */
interface WantedWording {
  readonly rest: readonly number[];
  readonly terms: readonly number[];
}

/** The wordings that say what a question names: "stepped down" for "resign". */
export interface Wordings {
  /** Lists with every form that may start one. */
  readonly forms: readonly Uint32Array[];
  /** Those that a word of the coverage may start, by its form. */
  readonly startingWith: (form: number) => readonly WantedWording[] | undefined;
  /** Whether the other stems of one follow the token with its first stem, before the token `end`. */
  readonly follows: (token: number, rest: readonly number[], end: number) => boolean;
}

/** Prepares the wordings for what a query names other than by names. */
export function wordingsFor(index: SearchIndex, query: Query, isNamed: (term: Span) => boolean): Wordings {
  const wanted = wantedBy(index, query, isNamed);
  const { tokenForm, stemOfForm, stems } = index;
  const stemAt = (token: number): number => stemOfForm[tokenForm[token] ?? 0] ?? 0;
  const { formsOfStem } = queryTablesOf(index);
  return {
    forms: [...wanted.keys()].map((first) => listAt(formsOfStem, first)),
    startingWith: (form) => wanted.get(stemOfForm[form] ?? 0),
    follows: (token, rest, end) => {
      let at = token;
      for (const one of rest) {
        do at += 1;
        while (at < end && isFiller(stems[stemAt(at)] ?? ""));
        if (at >= end || stemAt(at) !== one) return false;
      }
      return true;
    },
  };
}

function wantedBy(
  index: SearchIndex,
  { text, terms }: Query,
  isNamed: (term: Span) => boolean,
): Map<number, WantedWording[]> {
  const { stemNumber } = queryTablesOf(index);
  const wanted = new Map<number, WantedWording[]>();
  for (const meaning of meaningsIn(text)) {
    const meant = terms.flatMap((term, place) => (contains(meaning, term) && !isNamed(term) ? place : []));
    if (meant.length === 0) continue;
    for (const wording of meaning.wordings) {
      if (wording.length === 1 && stopWords.has(wording[0] ?? "")) continue;
      const numbers = wording.map((one) => stemNumber.get(one) ?? -1);
      const [first = -1, ...rest] = numbers;
      if (numbers.includes(-1)) continue;
      wanted.set(first, [...(wanted.get(first) ?? []), { rest, terms: meant }]);
    }
  }
  return wanted;
}
