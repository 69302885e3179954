import { setImmediate } from "node:timers/promises";

/** Milliseconds of work between two pauses. */
const SLICE = 15;

/** Runs work that yields between its steps, and pauses so that the event loop never waits much longer than one step. */
export async function inSlices<Result>(work: Generator<unknown, Result>): Promise<Result> {
  let begun = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < SLICE) continue;
    await setImmediate();
    begun = performance.now();
  }
}
