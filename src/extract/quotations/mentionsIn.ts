import type { Span } from "../../text/span.ts";
import type { Mention } from "../extraction.ts";

/** The mentions that begin in a span, from a sorted list, by binary search so that long articles stay fast. */
export function mentionsIn(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  const from = firstFrom(mentions, start);
  let to = from;
  while ((mentions[to]?.start ?? end) < end) to += 1;
  return mentions.slice(from, to);
}

function firstFrom(mentions: readonly Mention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
