import type { Excerpt } from "./answer.ts";

/** The excerpts in order, without those entirely inside an earlier one. */
export function distinctExcerpts(excerpts: readonly Excerpt[]): Excerpt[] {
  const byFile = new Map<string, Excerpt[]>();
  return excerpts.filter((one) => {
    const before = byFile.get(one.file) ?? [];
    byFile.set(one.file, before);
    const isWithin = before.some(({ start, end }) => start <= one.start && one.end <= end);
    if (!isWithin) before.push(one);
    return !isWithin;
  });
}
