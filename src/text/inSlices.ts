import { setImmediate } from "node:timers/promises";

/** Milliseconds. */
const SLICE = 15;

/**
 * Runs work that yields between its steps, and pauses so that the event loop never waits much longer than one step.
 *
 * @param slice milliseconds of work between two pauses; 0 to pause after each step
 */
export async function inSlices<Result>(work: Generator<unknown, Result>, slice = SLICE): Promise<Result> {
  let begun = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < slice) continue;
    await setImmediate();
    begun = performance.now();
  }
}
