import { diffWordsWithSpace } from "diff";
import type { Child } from "hono/jsx";

/** Comparing ends after so many milliseconds, or so many words that are other. */
const PATIENCE = 200;
const MOST_EDITS = 4_000;
/** Words around a difference that are shown; what lies between is left out. */
const AROUND = 120;

/** What was taken out of a text and what was put in, with some words around each. */
export function differenceView(before: string, after: string): Child {
  const parts = diffWordsWithSpace(before, after, { timeout: PATIENCE, maxEditLength: MOST_EDITS });
  if (parts === undefined) return <p>The two differ too much to be set side by side.</p>;
  return (
    <p class="difference" dir="auto">
      {parts.map(({ value, added, removed }, at) => {
        if (removed)
          return (
            <del>
              <span class="hidden">taken out: </span>
              {value}
            </del>
          );
        if (added)
          return (
            <ins>
              <span class="hidden">put in: </span>
              {value}
            </ins>
          );
        return shortened(value, at === 0, at === parts.length - 1);
      })}
    </p>
  );
}

/** What is the same on both sides, cut where it is long. */
function shortened(words: string, isFirst: boolean, isLast: boolean): string {
  if (words.length <= AROUND * 2) return words;
  const head = isFirst ? "" : words.slice(0, AROUND).replace(/\S*$/u, "");
  const tail = isLast ? "" : words.slice(-AROUND).replace(/^\S*/u, "");
  return `${head} … ${tail}`;
}
