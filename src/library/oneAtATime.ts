import { UserError } from "../errors.ts";

/**
 * Returns a function that runs one task at a time. A task that `waits` runs after the current one; any other is refused
 * with a `UserError`.
 */
export function oneAtATime(): <Result>(work: () => Promise<Result>, waits: boolean) => Promise<Result> {
  const turn: { running?: Promise<unknown> } = {};
  return async (work, waits) => {
    while (turn.running !== undefined) {
      if (!waits) throw new UserError("A reload is already running. Wait until it ends, then try again.");
      await turn.running.catch(() => undefined);
    }
    const own = work();
    turn.running = own;
    try {
      return await own;
    } finally {
      delete turn.running;
    }
  };
}
