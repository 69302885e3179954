import type { Child } from "hono/jsx";

/** Highest page number accepted. */
const LAST = 10_000;

/** Reads a page number from a URL, starting at 1. */
export function readPage(typed: string | undefined): number {
  return Math.max(1, Math.min(LAST, Math.trunc(Number(typed ?? "")) || 1));
}

/** Links to the previous and next page; nothing if there is only one. */
export function pagesView(number: number, last: number, addressOf: (number: number) => string): Child {
  if (last <= 1) return null;
  return (
    <nav class="tools" aria-label="Pages">
      {number > 1 ? (
        <a href={addressOf(number - 1)} rel="prev">
          Previous
        </a>
      ) : null}
      <span>
        Page {number} of {last}
      </span>
      {number < last ? (
        <a href={addressOf(number + 1)} rel="next">
          Next
        </a>
      ) : null}
    </nav>
  );
}
