import { markedWork } from "./workMark.ts";

/** How many times a worker is checked within the limit for one article. */
const LOOKS = 8;

/** An article that took longer than the limit. */
export class TooLong extends Error {
  override readonly name = "TooLong";
}

/**
 * Watches a worker from outside and calls back once if an article takes too long; returns a function that stops
 * watching.
 *
 * @param limit milliseconds for one article
 */
export function watchWork(
  mark: SharedArrayBuffer,
  limit: number,
  onTooLong: (error: TooLong) => void,
): () => void {
  let seen = markedWork(mark);
  let looks = 0;
  const timer = setInterval(() => {
    const now = markedWork(mark);
    looks = now.file !== undefined && now.count === seen.count ? looks + 1 : 0;
    seen = now;
    if (looks < LOOKS) return;
    clearInterval(timer);
    onTooLong(new TooLong(`took over ${Math.round(limit / 1000)} seconds`));
  }, limit / LOOKS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
