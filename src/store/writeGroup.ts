import { setImmediate } from "node:timers/promises";

/** Milliseconds that writes wait for others to join them at most. */
const LONGEST = 15;
/** Writes that become durable together at most. */
const MOST = 64;

/** How the group's transaction is begun and ended, and how to take a turn on its connection. */
interface GroupControl {
  readonly begin: () => Promise<void>;
  readonly commit: () => Promise<void>;
  /** Ends a transaction that could not be committed; does nothing if it has already ended. */
  readonly undo: () => Promise<void>;
  /** Waits until nobody else uses the connection; resolves to a function that gives it back. */
  readonly takeTurn: () => Promise<() => void>;
}

/**
 * Writes that share one transaction, so that the disk is waited for once and not for each. Every caller has the
 * connection to itself while it calls.
 */
export interface WriteGroup {
  /** Joins the group, or begins one. */
  join(): Promise<void>;
  /** Resolves once everything written so far is on the disk; rejects if it never will be. */
  durable(): Promise<void>;
  /** Ends the group now, for callers that must not see what may yet be lost. */
  flush(): Promise<void>;
  /** Ends the group because its transaction is gone, which SQLite does by itself on a full disk. */
  fail(error: unknown): void;
}

/** One group: how many have joined, and what they wait for. */
interface Group {
  joined: number;
  readonly done: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Groups writes: they become durable once a turn of the event loop brings no more of them, or after 15 milliseconds or
 * 64 writes. With one person asking, nothing waits for longer than a turn.
 */
export function groupWrites({ begin, commit, undo, takeTurn }: GroupControl): WriteGroup {
  let current: Group | undefined;
  const end = async (group: Group): Promise<void> => {
    if (group !== current) return;
    try {
      await commit();
      group.resolve();
    } catch (error) {
      await undo().catch(() => undefined);
      group.reject(error);
    }
    current = undefined;
  };
  const endSoon = async (group: Group): Promise<void> => {
    const begun = performance.now();
    for (let before = 0; before < group.joined;) {
      before = group.joined;
      if (before >= MOST || performance.now() - begun >= LONGEST) break;
      await setImmediate();
    }
    const giveBack = await takeTurn();
    await end(group).finally(giveBack);
  };
  return {
    async join() {
      if (current === undefined) {
        await begin();
        current = newGroup();
        void endSoon(current);
      } else current.joined += 1;
    },
    durable: () => current?.done ?? Promise.resolve(),
    flush: async () => (current === undefined ? undefined : end(current)),
    fail(error) {
      current?.reject(error);
      current = undefined;
    },
  };
}

function newGroup(): Group {
  let resolve = (): void => undefined;
  let reject: Group["reject"] = () => undefined;
  const done = new Promise<void>((...ends) => ([resolve, reject] = ends));
  // Each of those who joined hears of it; there may be none, if all were rolled back.
  done.catch(() => undefined);
  return { joined: 1, done, resolve, reject };
}
