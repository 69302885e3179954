import type { Answer, Excerpt } from "../answer/reply/answer.ts";

/** An excerpt and its number in the answer, which buttons use. */
export interface Placed {
  readonly excerpt: Excerpt;
  /** From 0. */
  readonly place: number;
}

/**
 * Groups the excerpts of an answer by article, in order of first appearance, so that each source is named once. A
 * timeline keeps its order, so only neighbours are grouped.
 */
export function groupByArticle(
  excerpts: readonly Excerpt[],
  command: Answer["command"],
): readonly (readonly [Placed, ...Placed[]])[] {
  const groups: [Placed, ...Placed[]][] = [];
  for (const [place, excerpt] of excerpts.entries()) {
    const isSame = ([{ excerpt: first }]: readonly [Placed, ...Placed[]]): boolean =>
      first.file === excerpt.file;
    const candidates = command === "when" ? groups.slice(-1) : groups;
    const group = candidates.find(isSame);
    if (group === undefined) groups.push([{ excerpt, place }]);
    else group.push({ excerpt, place });
  }
  return groups;
}
