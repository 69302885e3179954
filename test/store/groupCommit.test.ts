import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sqliteDrivers } from "../../src/store/sqliteDrivers.ts";
import { tries } from "../support/effort.ts";
import { writeScene } from "./support/writeScene.ts";

describe.each(sqliteDrivers().map((driver) => [driver.name, driver] as const))("over %s", (_name, real) => {
  const scene = writeScene(real);
  const diskIsFull = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });

  test("simultaneous writes share one commit, and each is durable before its caller continues", async () => {
    const seen = await Promise.all(
      ["a", "b", "c", "d", "e", "f", "g", "h"].map(async (id, at) => {
        await (at % 2 === 0 ? scene.add(id) : scene.addWithin(id));
        return scene.onDisk().includes(id);
      }),
    );
    expect(seen).toEqual(Array.from({ length: 8 }, () => true));
    expect(scene.commits()).toBe(1);
  });

  test("a write is invisible to others before the commit, which needs no other write", async () => {
    const write = scene.add("a");
    expect(scene.onDisk()).toEqual([]);
    await write;
    expect(scene.onDisk()).toEqual(["a"]);
  });

  test("a steady stream of writes does not delay the first", async () => {
    const writes: Promise<unknown>[] = [];
    const done: number[] = [];
    // A slow disk takes many turns of the event loop.
    const MOST_WRITES = 20_000;
    for (let at = 0; at < MOST_WRITES && done.length === 0; at += 1) {
      writes.push(scene.add(String(at).padStart(5, "0")).then(() => done.push(at)));
      await setImmediate();
    }
    expect(done[0]).toBe(0);
    await Promise.all(writes);
    expect(scene.onDisk()).toHaveLength(writes.length);
  });

  test("a failed transaction is rolled back alone", async () => {
    const ends = await Promise.allSettled([
      scene.addWithin("a"),
      scene.addWithin("b", new Error("changed my mind")),
      scene.add("c"),
      scene.addWithin("d"),
      // The same id again: the statement fails.
      scene.addWithin("a"),
      scene.add("c"),
    ]);
    expect(ends.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
      "rejected",
      "rejected",
    ]);
    expect(scene.onDisk()).toEqual(["a", "a+", "c", "d", "d+"]);
    expect(scene.commits()).toBe(1);
  });

  test("if the commit fails, every caller in the group gets the error, nothing is kept, and the next write works", async () => {
    scene.watch.failing = (statement) => {
      if (statement === "commit") throw diskIsFull;
    };
    const ends = await Promise.allSettled([scene.add("a"), scene.addWithin("b"), scene.add("c")]);
    expect(ends.map((end) => end.status === "rejected" && String(end.reason))).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining("the disk is full. Free some space")),
    );
    expect(scene.onDisk()).toEqual([]);
    scene.watch.failing = () => undefined;
    await scene.addWithin("b");
    expect(scene.onDisk()).toEqual(["b", "b+"]);
  });

  test("if SQLite rolls the transaction back midway, earlier writers get the error too", async () => {
    let inserts = 0;
    scene.watch.failing = (statement, sqlite) => {
      inserts += statement.startsWith("insert") ? 1 : 0;
      if (inserts !== 3) return;
      inserts += 1;
      sqlite.execute("rollback");
      throw diskIsFull;
    };
    const ends = await Promise.allSettled([scene.add("a"), scene.addWithin("b"), scene.add("c")]);
    expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
    expect(scene.onDisk()).toEqual(["c"]);
  });

  test("reads see only durable writes", async () => {
    const write = scene.add("a");
    const read = scene.store.db.selectFrom("unanswered").select("id").execute();
    await Promise.all([write, read]);
    const order = scene.watch.done.filter((statement) => /^(?:insert|commit|select)/u.test(statement));
    expect(order.map((statement) => statement.slice(0, 6))).toEqual(["insert", "commit", "select"]);
  });

  test("a separate transaction, as for a backup, shares nothing with the group", async () => {
    const write = scene.add("a");
    const backup = scene.store.db
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute((own) => own.selectFrom("unanswered").select("id").execute());
    const [, rows] = await Promise.all([write, backup, scene.addWithin("b")]);
    expect(rows).toEqual([{ id: "a" }]);
    expect(scene.watch.done.filter((statement) => /^(?:begin|commit)/u.test(statement))).toEqual([
      "begin immediate",
      "commit",
      "begin",
      "commit",
      "begin immediate",
      "commit",
    ]);
  });

  test("closing the store commits pending writes", async () => {
    const write = scene.addWithin("a");
    await scene.store.close();
    await write;
    expect(scene.onDisk()).toEqual(["a", "a+"]);
    await scene.open();
  });

  test("for any interleaving of writes, failures and reads, exactly the confirmed writes are there", async () => {
    const step = fc.record({
      kind: fc.constantFrom("row", "transaction", "failing", "read", "pause"),
      id: fc.nat(30).map(String),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await scene.store.db.deleteFrom("unanswered").execute();
        const promised = new Set<string>();
        const running: Promise<unknown>[] = [];
        for (const { kind, id } of steps) {
          if (kind === "pause") await setImmediate();
          if (kind === "read") running.push(scene.store.db.selectFrom("unanswered").selectAll().execute());
          if (kind === "failing") running.push(scene.addWithin(id, new Error("no")).catch(() => undefined));
          if (kind === "row")
            running.push(
              scene.add(id).then(
                () => promised.add(id),
                () => undefined,
              ),
            );
          if (kind === "transaction")
            running.push(
              scene.addWithin(id).then(
                () => promised.add(id).add(`${id}+`),
                () => undefined,
              ),
            );
        }
        await Promise.all(running);
        expect(scene.onDisk()).toEqual([...promised].toSorted());
      }),
      { numRuns: tries(40) },
    );
  });
});
