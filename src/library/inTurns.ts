import { setImmediate } from "node:timers/promises";

/** Carries out work in steps, and lets the event loop turn after each; gives the result. */
export async function inTurns<Result>(steps: Iterator<undefined, Result, undefined>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}
