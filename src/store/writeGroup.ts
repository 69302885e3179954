import { setImmediate } from "node:timers/promises";

/** Maximum milliseconds that writes wait for others to join. */
const LONGEST = 15;
/** Maximum number of writes in a group. */
const MOST = 64;

/** How to begin, end and sync the group's transaction, and how to take a turn on its connection. */
interface GroupControl {
  readonly begin: () => Promise<void>;
  readonly commit: () => Promise<void>;
  /** Waits until everything committed is on disk. */
  readonly sync: () => Promise<void>;
  /** Ends a transaction that could not be committed; does nothing if it has already ended. */
  readonly undo: () => Promise<void>;
  /** Waits until nobody else uses the connection; resolves to a function that gives it back. */
  readonly takeTurn: () => Promise<() => void>;
}

/** Writes that share one transaction, and so wait for the disk only once. A caller must hold the connection while it calls. */
export interface WriteGroup {
  /** Joins the group, or begins one. */
  join(): Promise<void>;
  /** Resolves once everything written so far is on disk; rejects if it never will be. */
  durable(): Promise<void>;
  /** Ends the group now and waits for the disk, for callers that must not see what may still be lost. */
  flush(): Promise<void>;
  /** Ends the group after SQLite has rolled back its transaction on its own, as it does on a full disk. */
  fail(error: unknown): void;
}

/** One group: the number of writes, and the promise they wait for. */
interface Group {
  joined: number;
  readonly done: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Groups writes. A group is committed when one turn of the event loop brings no further write, or after 15 milliseconds
 * or 64 writes, but never while the disk is still busy with the previous group. While only one person asks, nothing waits
 * for longer than a turn and the disk.
 */
export function groupWrites({ begin, commit, sync, undo, takeTurn }: GroupControl): WriteGroup {
  let current: Group | undefined;
  /** Resolves when every sync so far has ended, whether or not it succeeded. */
  let synced: Promise<unknown> = Promise.resolve();
  const end = async (group: Group): Promise<void> => {
    if (group !== current) return;
    try {
      await commit();
      synced = Promise.all([synced, sync().then(group.resolve, group.reject)]);
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
    await synced;
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
    async flush() {
      if (current !== undefined) await end(current);
      await synced;
    },
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
  // Everybody who joined gets the rejection; there may be nobody, if all were rolled back.
  done.catch(() => undefined);
  return { joined: 1, done, resolve, reject };
}
