import { readFileSync } from "node:fs";

/** Milliseconds of processor time of the main thread, as Linux counts it; undefined elsewhere. */
function threadTime(): number | undefined {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "latin1").split(" ");
    return Number(nanoseconds) / 1e6;
  } catch {
    return undefined;
  }
}

/**
 * Starts to look for the longest step of the event loop, in milliseconds of its own processor time: unlike a wait, it does
 * not grow with other work on the machine.
 *
 * @returns a function that ends the search and gives the result; `undefined` where it cannot be measured
 */
export function longestStep(): () => number | undefined {
  let last = threadTime();
  let longest = 0;
  const look = (): void => {
    const now = threadTime();
    if (now !== undefined && last !== undefined) longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  return () => {
    clearInterval(timer);
    look();
    return last === undefined ? undefined : longest;
  };
}
