import { diffWordsWithSpace } from "diff";
import type { Child } from "hono/jsx";

/**
 * Words removed and added after which a comparison stops. Its time is their number squared, nobody else gets an answer
 * meanwhile, and a limit in milliseconds would be met by chance.
 */
const MOST_EDITS = 400;
/** Characters of both versions; even equal ones of this length take tens of milliseconds. */
const LONGEST = 400_000;
/** Words of context around a difference. */
const AROUND = 120;

/** What was removed from a text and added to it, with some context. */
export function differenceView(before: string, after: string): Child {
  if (before.length + after.length > LONGEST) return <p>The two versions are too long to compare.</p>;
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return <p>The two versions differ too much to compare.</p>;
  return (
    <p class="difference" dir="auto">
      {parts.map(({ value, added, removed }, at) => {
        if (removed)
          return (
            <del>
              <span class="hidden">removed: </span>
              {value}
            </del>
          );
        if (added)
          return (
            <ins>
              <span class="hidden">added: </span>
              {value}
            </ins>
          );
        return shortened(value, at === 0, at === parts.length - 1);
      })}
    </p>
  );
}

/** Text that is the same on both sides, shortened if it is long. */
function shortened(words: string, isFirst: boolean, isLast: boolean): string {
  if (words.length <= AROUND * 2) return words;
  const head = isFirst ? "" : words.slice(0, AROUND).replace(/\S*$/u, "");
  const tail = isLast ? "" : words.slice(-AROUND).replace(/^\S*/u, "");
  return `${head} … ${tail}`;
}
