import { tokenise } from "../text/tokens.ts";
import { articleIdf } from "./idf.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { queryTablesOf } from "./queryTables.ts";

/** A range of tokens of the index; `end` is exclusive. */
interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/** Whether a range of tokens contains the forms of a phrase in sequence, optionally each with a capital. */
function hasPhrase(
  index: SearchIndex,
  phrase: readonly number[],
  { start, end }: TokenRange,
  inCapitals = false,
): boolean {
  const { tokenForm, tokenCapital } = index;
  for (let t = start; t + phrase.length <= end; t += 1) {
    if (phrase.every((form, i) => tokenForm[t + i] === form && (!inCapitals || tokenCapital[t + i] === 1)))
      return true;
  }
  return false;
}

/** Whether the corpus contains the words of a name (at least two) in sequence, each with a capital. */
export function isWritten(index: SearchIndex, name: string): boolean {
  const { formNumber } = queryTablesOf(index);
  const phrase = tokenise(name).map(({ form }) => formNumber.get(form) ?? -1);
  if (phrase.length < 2 || phrase.includes(-1)) return false;
  const [rarest] = phrase
    .filter((form) => index.isStop[form] === 0)
    .toSorted((a, b) => (index.unitsWithForm[a] ?? 0) - (index.unitsWithForm[b] ?? 0));
  if (rarest === undefined) return false;
  const stem = index.stemOfForm[rarest] ?? 0;
  const units = index.postingUnit.subarray(index.postingStart[stem], index.postingStart[stem + 1]);
  return units.some((unit) =>
    hasPhrase(
      index,
      phrase,
      { start: index.tokenStart[unit] ?? 0, end: index.tokenStart[unit + 1] ?? 0 },
      true,
    ),
  );
}

/** The candidates that contain every phrase; all candidates if none does. */
export function keepPhrases<T>(
  index: SearchIndex,
  phrases: readonly (readonly number[])[],
  candidates: readonly T[],
  rangeOf: (candidate: T) => readonly [number, number],
): readonly T[] {
  if (phrases.length === 0) return candidates;
  const kept = candidates.filter((candidate) => {
    const [start, end] = rangeOf(candidate);
    return phrases.every((phrase) => hasPhrase(index, phrase, { start, end }));
  });
  return kept.length > 0 ? kept : candidates;
}

/** The summed article weight of the content words of those phrases that a range of tokens contains. */
export function weightOfPhrases(
  index: SearchIndex,
  phrases: readonly (readonly number[])[],
  start: number,
  end: number,
): number {
  let sum = 0;
  for (const phrase of phrases) {
    if (!hasPhrase(index, phrase, { start, end })) continue;
    for (const form of phrase) {
      if (index.isStop[form] === 0) sum += articleIdf(index, index.stemOfForm[form]);
    }
  }
  return sum;
}
