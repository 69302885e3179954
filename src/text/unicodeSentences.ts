import { tableOnce } from "./tableOnce.ts";

/** Not made on import: loading its rules takes a while, and cached articles do not need them. */
const segmenter = tableOnce(() => new Intl.Segmenter("en", { granularity: "sentence" }));

/** UTF-16 units passed to the segmenter at a time, because V8 takes quadratic time on a long string. */
const usualWindow = 2048;

/** UTF-16 units that the Unicode rules may need to see after a boundary to confirm it. */
const lookahead = 256;

/** Yields the end of each sentence of `text` by Unicode's rules (UAX 29); the last is the end of the text. */
export function* unicodeSentenceEnds(text: string): Generator<number> {
  let start = 0;
  let size = usualWindow;
  while (start < text.length) {
    const stop = Math.min(text.length, start + size);
    const certain = stop === text.length ? stop : stop - lookahead;
    const from = start;
    for (const { index, segment } of segmenter().segment(text.slice(from, stop))) {
      const end = from + index + segment.length;
      if (end > certain) break;
      yield end;
      start = end;
      if (size > usualWindow) break;
    }
    size = start === from ? size * 2 : usualWindow;
  }
}
