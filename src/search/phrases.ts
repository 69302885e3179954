import type { SearchIndex } from "./searchIndex.ts";

/** Whether a run of tokens has the forms of a phrase one after the other. */
function hasPhrase(index: SearchIndex, phrase: readonly number[], start: number, end: number): boolean {
  const { tokenForm } = index;
  for (let t = start; t + phrase.length <= end; t += 1) {
    if (phrase.every((form, i) => tokenForm[t + i] === form)) return true;
  }
  return false;
}

/** Those of the candidates that have every phrase; all of them when none has. */
export function keepPhrases<T>(
  index: SearchIndex,
  phrases: readonly (readonly number[])[],
  candidates: readonly T[],
  rangeOf: (candidate: T) => readonly [number, number],
): readonly T[] {
  if (phrases.length === 0) return candidates;
  const kept = candidates.filter((candidate) => {
    const [start, end] = rangeOf(candidate);
    return phrases.every((phrase) => hasPhrase(index, phrase, start, end));
  });
  return kept.length > 0 ? kept : candidates;
}
