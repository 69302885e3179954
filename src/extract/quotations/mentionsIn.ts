import { partitionPoint } from "../../text/partitionPoint.ts";
import type { Span } from "../../text/span.ts";
import type { Mention } from "../extraction.ts";

/** The mentions that begin in a span, from a sorted list, by binary search so that long articles stay fast. */
export function mentionsIn(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  const from = partitionPoint(0, mentions.length, (at) => (mentions[at]?.start ?? start) < start);
  let to = from;
  while ((mentions[to]?.start ?? end) < end) to += 1;
  return mentions.slice(from, to);
}
