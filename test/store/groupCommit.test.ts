import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSqlite, SQLITE_FILE } from "../../src/store/openSqlite.ts";
import type { Sqlite, SqliteDriver } from "../../src/store/sqlite.ts";
import { sqliteDrivers } from "../../src/store/sqliteDrivers.ts";
import type { Store } from "../../src/store/store.ts";
import { recordUnanswered } from "../../src/store/unanswered.ts";
import { tries } from "../support/effort.ts";
import { asked } from "./support/asked.ts";

/** What a driver was told to do, and where it must fail. */
interface Watched {
  readonly driver: SqliteDriver;
  readonly done: string[];
  failing: (statement: string, sqlite: Sqlite) => void;
  /** What waiting for the disk does. */
  syncing: (sqlite: Sqlite) => Promise<void>;
}

function watched(real: SqliteDriver): Watched {
  const watch: Watched = {
    done: [],
    failing: () => undefined,
    syncing: (sqlite) => sqlite.sync(),
    driver: {
      name: real.name,
      open(file, timeout) {
        const sqlite = real.open(file, timeout);
        return {
          ...sqlite,
          async sync() {
            await watch.syncing(sqlite);
            watch.done.push("synced");
          },
          execute(statement) {
            watch.done.push(statement);
            watch.failing(statement, sqlite);
            sqlite.execute(statement);
          },
          prepare(statement) {
            const run = sqlite.prepare(statement);
            return (parameters) => {
              watch.done.push(statement);
              watch.failing(statement, sqlite);
              return run(parameters);
            };
          },
        };
      },
    },
  };
  return watch;
}

describe.each(sqliteDrivers().map((driver) => [driver.name, driver] as const))("over %s", (_name, real) => {
  let folder: string;
  let watch: Watched;
  let store: Store;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "cuttings-group-"));
    watch = watched(real);
    store = await openSqlite(folder, watch.driver);
    watch.done.length = 0;
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const add = (id: string) => recordUnanswered(store.db, asked(id, id, 1));
  const addWithin = (id: string, ends?: Error): Promise<void> =>
    store.db.transaction().execute(async (own) => {
      await recordUnanswered(own, asked(id, id, 1));
      await recordUnanswered(own, asked(`${id}+`, id, 1));
      if (ends !== undefined) throw ends;
    });
  const commits = (): number => watch.done.filter((statement) => statement === "commit").length;
  /** What another process would see: only what is on disk. */
  const onDisk = (): string[] => {
    const other = real.open(join(folder, SQLITE_FILE), 0);
    const { rows } = other.prepare("select id from unanswered order by id")([]);
    other.close();
    return (rows as { id: string }[]).map(({ id }) => id);
  };
  const diskIsFull = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });

  test("simultaneous writes share one commit, and each is durable before its caller continues", async () => {
    const seen = await Promise.all(
      ["a", "b", "c", "d", "e", "f", "g", "h"].map(async (id, at) => {
        await (at % 2 === 0 ? add(id) : addWithin(id));
        return onDisk().includes(id);
      }),
    );
    expect(seen).toEqual(Array.from({ length: 8 }, () => true));
    expect(commits()).toBe(1);
  });

  test("a write is invisible to others before the commit, which needs no other write", async () => {
    const write = add("a");
    expect(onDisk()).toEqual([]);
    await write;
    expect(onDisk()).toEqual(["a"]);
  });

  test("a steady stream of writes does not delay the first", async () => {
    const writes: Promise<unknown>[] = [];
    const done: number[] = [];
    // A slow disk takes many turns of the event loop.
    const MOST_WRITES = 20_000;
    for (let at = 0; at < MOST_WRITES && done.length === 0; at += 1) {
      writes.push(add(String(at).padStart(5, "0")).then(() => done.push(at)));
      await setImmediate();
    }
    expect(done[0]).toBe(0);
    await Promise.all(writes);
    expect(onDisk()).toHaveLength(writes.length);
  });

  test("a failed transaction is rolled back alone", async () => {
    const ends = await Promise.allSettled([
      addWithin("a"),
      addWithin("b", new Error("changed my mind")),
      add("c"),
      addWithin("d"),
      // The same id again: the statement fails.
      addWithin("a"),
      add("c"),
    ]);
    expect(ends.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
      "rejected",
      "rejected",
    ]);
    expect(onDisk()).toEqual(["a", "a+", "c", "d", "d+"]);
    expect(commits()).toBe(1);
  });

  test("if the commit fails, every caller in the group gets the error, nothing is kept, and the next write works", async () => {
    watch.failing = (statement) => {
      if (statement === "commit") throw diskIsFull;
    };
    const ends = await Promise.allSettled([add("a"), addWithin("b"), add("c")]);
    expect(ends.map((end) => end.status === "rejected" && String(end.reason))).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining("the disk is full. Free some space")),
    );
    expect(onDisk()).toEqual([]);
    watch.failing = () => undefined;
    await addWithin("b");
    expect(onDisk()).toEqual(["b", "b+"]);
  });

  test("if SQLite rolls the transaction back midway, earlier writers get the error too", async () => {
    let inserts = 0;
    watch.failing = (statement, sqlite) => {
      inserts += statement.startsWith("insert") ? 1 : 0;
      if (inserts !== 3) return;
      inserts += 1;
      sqlite.execute("rollback");
      throw diskIsFull;
    };
    const ends = await Promise.allSettled([add("a"), addWithin("b"), add("c")]);
    expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
    expect(onDisk()).toEqual(["c"]);
  });

  test("reads see only durable writes", async () => {
    const write = add("a");
    const read = store.db.selectFrom("unanswered").select("id").execute();
    await Promise.all([write, read]);
    const order = watch.done.filter((statement) => /^(?:insert|commit|select)/u.test(statement));
    expect(order.map((statement) => statement.slice(0, 6))).toEqual(["insert", "commit", "select"]);
  });

  describe("while the disk is busy", () => {
    let diskIsDone = (): void => undefined;
    beforeEach(() => {
      watch.syncing = () => new Promise((resolve) => (diskIsDone = resolve));
    });
    const committed = async (count: number): Promise<void> => expect.poll(commits).toBe(count);
    const steps = (): string[] =>
      watch.done.filter((statement) => /^(?:insert|commit|select|synced)/u.test(statement)).map(firstWord);
    const firstWord = (statement: string): string => statement.split(" ")[0] ?? "";

    test("no writer continues, and no reader reads", async () => {
      const done: string[] = [];
      const write = add("a").then(() => done.push("write"));
      await committed(1);
      const read = store.db.selectFrom("unanswered").select("id").execute();
      await setTimeout(20);
      expect([done, steps()]).toEqual([[], ["insert", "commit"]]);
      diskIsDone();
      await Promise.all([write, read]);
      expect(steps()).toEqual(["insert", "commit", "synced", "select"]);
    });

    test("the event loop turns, and further writes gather in one group", async () => {
      const first = add("a");
      await committed(1);
      const others: Promise<unknown>[] = [];
      for (const id of ["b", "c", "d", "e", "f"]) {
        others.push(addWithin(id));
        await setTimeout(20);
      }
      expect(commits()).toBe(1);
      diskIsDone();
      await first;
      await committed(2);
      diskIsDone();
      await Promise.all(others);
      expect(commits()).toBe(2);
    });
  });

  describe("if the disk cannot say that it has the log", () => {
    beforeEach(() => {
      watch.syncing = () => Promise.reject(Object.assign(new Error("i/o error"), { code: "EIO" }));
    });

    test("what was written is copied into the file, and the callers never notice", async () => {
      await Promise.all([add("a"), addWithin("b")]);
      expect(watch.done.filter((statement) => statement.startsWith("PRAGMA wal_checkpoint"))).toHaveLength(1);
      expect(onDisk()).toEqual(["a", "b", "b+"]);
    });

    test("and the file cannot be written either, every caller in the group gets the error", async () => {
      watch.failing = (statement) => {
        if (statement.startsWith("PRAGMA wal_checkpoint"))
          throw Object.assign(new Error("disk I/O error"), { code: "SQLITE_IOERR" });
      };
      const ends = await Promise.allSettled([add("a"), addWithin("b")]);
      expect(ends.map((end) => end.status === "rejected" && String(end.reason))).toEqual(
        Array.from({ length: 2 }, () => expect.stringContaining("may not have kept the last change")),
      );
      watch.failing = () => undefined;
      watch.syncing = (sqlite) => sqlite.sync();
      await add("c");
      expect(onDisk()).toContain("c");
    });
  });

  test("a separate transaction, as for a backup, shares nothing with the group", async () => {
    const write = add("a");
    const backup = store.db
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute((own) => own.selectFrom("unanswered").select("id").execute());
    const [, rows] = await Promise.all([write, backup, addWithin("b")]);
    expect(rows).toEqual([{ id: "a" }]);
    expect(watch.done.filter((statement) => /^(?:begin|commit)/u.test(statement))).toEqual([
      "begin immediate",
      "commit",
      "begin",
      "commit",
      "begin immediate",
      "commit",
    ]);
  });

  test("closing the store commits pending writes", async () => {
    const write = addWithin("a");
    await store.close();
    await write;
    expect(onDisk()).toEqual(["a", "a+"]);
    store = await openSqlite(folder, watch.driver);
  });

  test("for any interleaving of writes, failures and reads, exactly the confirmed writes are there", async () => {
    const step = fc.record({
      kind: fc.constantFrom("row", "transaction", "failing", "read", "pause"),
      id: fc.nat(30).map(String),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await store.db.deleteFrom("unanswered").execute();
        const promised = new Set<string>();
        const running: Promise<unknown>[] = [];
        for (const { kind, id } of steps) {
          if (kind === "pause") await setImmediate();
          if (kind === "read") running.push(store.db.selectFrom("unanswered").selectAll().execute());
          if (kind === "failing") running.push(addWithin(id, new Error("no")).catch(() => undefined));
          if (kind === "row")
            running.push(
              add(id).then(
                () => promised.add(id),
                () => undefined,
              ),
            );
          if (kind === "transaction")
            running.push(
              addWithin(id).then(
                () => promised.add(id).add(`${id}+`),
                () => undefined,
              ),
            );
        }
        await Promise.all(running);
        expect(onDisk()).toEqual([...promised].toSorted());
      }),
      { numRuns: tries(40) },
    );
  });
});
