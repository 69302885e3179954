import { openSync, readSync } from "node:fs";

/**
 * Reads the milliseconds of processor time of the main thread, as Linux counts it; `undefined` elsewhere. The file stays open:
 * opening it at each look would take a tenth of the processor, and count as work of what is measured.
 */
function threadClock(): () => number | undefined {
  try {
    const file = openSync(`/proc/self/task/${process.pid}/schedstat`, "r");
    const bytes = Buffer.alloc(64);
    return () => {
      const length = readSync(file, bytes, 0, bytes.length, 0);
      return Number(bytes.toString("latin1", 0, length).split(" ")[0]) / 1e6;
    };
  } catch {
    return () => undefined;
  }
}

/**
 * Starts to look for the longest step of the event loop, in milliseconds of its own processor time: unlike a wait, it does
 * not grow with other work on the machine.
 *
 * @returns a function that ends the search and gives the result; `undefined` where it cannot be measured
 */
export function longestStep(): () => number | undefined {
  const threadTime = threadClock();
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
