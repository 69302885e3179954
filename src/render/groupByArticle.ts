import type { Answer, Excerpt } from "../answer/reply/answer.ts";

/** An excerpt and its place in the answer, by which a button names it. */
export interface Placed {
  readonly excerpt: Excerpt;
  /** From 0. */
  readonly place: number;
}

/**
 * The excerpts of an answer by article, in the order in which each article comes first, so that where they are from is
 * said once. A timeline keeps its order: there only neighbours stand together.
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
