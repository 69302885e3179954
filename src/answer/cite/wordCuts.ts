import type { Span } from "../../text/span.ts";
import { tableOnce } from "../../text/tableOnce.ts";

const segmenter = tableOnce(() => new Intl.Segmenter(undefined, { granularity: "word" }));

/**
 * The places in a span where one word has ended and the next may begin, in order, because browsers match a text
 * fragment by whole words. In scripts without spaces, each word ends where the next begins.
 */
export function wordCuts(text: string, { start, end }: Span): number[] {
  const slice = text.slice(start, end);
  const cuts: number[] = [];
  let wasWord = false;
  for (const { index, segment, isWordLike = false } of segmenter().segment(slice)) {
    const isSpace = segment.trim() === "";
    const isBreak = index > 0 && (isSpace || (isWordLike && wasWord));
    if (isBreak) cuts.push(start + index);
    wasWord = isWordLike;
  }
  return cuts;
}
