import type { Excerpt } from "./answer.ts";

/** The excerpts, in order, without those that lie wholly in an earlier one. */
export function distinctExcerpts(excerpts: readonly Excerpt[]): Excerpt[] {
  const kept: Excerpt[] = [];
  for (const one of excerpts) {
    const within = kept.some(
      ({ file, start, end }) => file === one.file && start <= one.start && one.end <= end,
    );
    if (!within) kept.push(one);
  }
  return kept;
}
