import { type LoadProgress, progressOf } from "./loadProgress.ts";

/** Milliseconds between reports; a corpus that loads faster has none. */
const EVERY = 10_000;

/** Reports the progress of a load every ten seconds. */
export function tellProgress(
  report: (progress: LoadProgress) => void,
  now: () => number,
): (done: number, total: number) => void {
  const begun = now();
  let last = begun;
  return (done, total) => {
    const at = now();
    if (at - last < EVERY || done === 0) return;
    last = at;
    report(progressOf({ done, total }, at - begun));
  };
}
