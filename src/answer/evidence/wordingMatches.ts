import { meaningsIn, isFiller } from "../../search/thesaurus.ts";
import { onceForEachForm } from "../../search/onceForEachForm.ts";
import type { Query } from "../../search/query.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import { queryTablesOf } from "../../search/queryTables.ts";
import { REWORDED } from "./wordWorth.ts";
import { contains, type Span } from "../../text/span.ts";
import { stopWords } from "../../text/stopWords.ts";

/** A wording to look for: its stems after the first, and the terms of the question that it matches. */
interface WantedWording {
  readonly rest: readonly number[];
  readonly terms: readonly number[];
}

/**
 * How well a unit says in other words what the question names: "stepped down" for "resign". Undefined if it does
 * not.
 */
export function wordingMatches(
  index: SearchIndex,
  query: Query,
  isNamed: (term: Span) => boolean,
): (unit: number) => Float32Array | undefined {
  const wanted = wantedBy(index, query, isNamed);
  if (wanted.size === 0) return () => undefined;
  const { tokenStart, tokenForm, stemOfForm, stems } = index;
  const stemAt = (token: number): number => stemOfForm[tokenForm[token] ?? 0] ?? 0;
  const startingWith = onceForEachForm(index, (form) => wanted.get(stemOfForm[form] ?? 0));
  /** Whether the other stems of a wording follow an occurrence of its first stem, before `end`. */
  const goesOn = (first: number, rest: readonly number[], end: number): boolean => {
    let at = first;
    for (const one of rest) {
      do at += 1;
      while (at < end && isFiller(stems[stemAt(at)] ?? ""));
      if (at >= end || stemAt(at) !== one) return false;
    }
    return true;
  };
  return (unit) => {
    let met: Float32Array | undefined;
    const end = tokenStart[unit + 1] ?? 0;
    for (let token = tokenStart[unit] ?? 0; token < end; token += 1) {
      const begun = startingWith(tokenForm[token] ?? 0);
      if (begun === undefined) continue;
      for (const { rest, terms } of begun) {
        if (!goesOn(token, rest, end)) continue;
        met ??= new Float32Array(query.terms.length);
        for (const term of terms) met[term] = REWORDED;
      }
    }
    return met;
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
