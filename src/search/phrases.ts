import { articleIdf } from "./idf.ts";
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

/** The weight over articles of the content words of those phrases that a run of tokens has. */
export function weightOfPhrases(
  index: SearchIndex,
  phrases: readonly (readonly number[])[],
  start: number,
  end: number,
): number {
  let sum = 0;
  for (const phrase of phrases) {
    if (!hasPhrase(index, phrase, start, end)) continue;
    for (const form of phrase) {
      if (index.isStop[form] === 0) sum += articleIdf(index, index.stemOfForm[form]);
    }
  }
  return sum;
}
