import { markedWork } from "./workMark.ts";

/** How often a worker is looked at in the time that one article may take. */
const LOOKS = 8;

/** An article that took longer than it may. */
export class TooLong extends Error {
  override readonly name = "TooLong";
}

/**
 * Looks at what a worker is at, beside it, and calls back once where one article takes too long; returns how to end it.
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
