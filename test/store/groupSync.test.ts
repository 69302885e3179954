import { setTimeout } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { sqliteDrivers } from "../../src/store/sqliteDrivers.ts";
import { writeScene } from "./support/writeScene.ts";

describe.each(sqliteDrivers().map((driver) => [driver.name, driver] as const))("over %s", (_name, real) => {
  const scene = writeScene(real);

  describe("while the disk is busy", () => {
    let diskIsDone = (): void => undefined;
    beforeEach(() => {
      scene.watch.syncing = () => new Promise((resolve) => (diskIsDone = resolve));
    });
    const committed = async (count: number): Promise<void> => expect.poll(() => scene.commits()).toBe(count);
    const steps = (): string[] =>
      scene.watch.done
        .filter((statement) => /^(?:insert|commit|select|synced)/u.test(statement))
        .map(firstWord);
    const firstWord = (statement: string): string => statement.split(" ")[0] ?? "";

    test("no writer continues, and no reader reads", async () => {
      const done: string[] = [];
      const write = scene.add("a").then(() => done.push("write"));
      await committed(1);
      const read = scene.store.db.selectFrom("unanswered").select("id").execute();
      await setTimeout(20);
      expect([done, steps()]).toEqual([[], ["insert", "commit"]]);
      diskIsDone();
      await Promise.all([write, read]);
      expect(steps()).toEqual(["insert", "commit", "synced", "select"]);
    });

    test("the event loop turns, and further writes gather in one group", async () => {
      const first = scene.add("a");
      await committed(1);
      const others: Promise<unknown>[] = [];
      for (const id of ["b", "c", "d", "e", "f"]) {
        others.push(scene.addWithin(id));
        await setTimeout(20);
      }
      expect(scene.commits()).toBe(1);
      diskIsDone();
      await first;
      await committed(2);
      diskIsDone();
      await Promise.all(others);
      expect(scene.commits()).toBe(2);
    });
  });

  describe("if the disk cannot say that it has the log", () => {
    beforeEach(() => {
      scene.watch.syncing = () => Promise.reject(Object.assign(new Error("i/o error"), { code: "EIO" }));
    });

    test("what was written is copied into the file, and the callers never notice", async () => {
      await Promise.all([scene.add("a"), scene.addWithin("b")]);
      expect(
        scene.watch.done.filter((statement) => statement.startsWith("PRAGMA wal_checkpoint")),
      ).toHaveLength(1);
      expect(scene.onDisk()).toEqual(["a", "b", "b+"]);
    });

    test("and the file cannot be written either, every caller in the group gets the error", async () => {
      scene.watch.failing = (statement) => {
        if (statement.startsWith("PRAGMA wal_checkpoint"))
          throw Object.assign(new Error("disk I/O error"), { code: "SQLITE_IOERR" });
      };
      const ends = await Promise.allSettled([scene.add("a"), scene.addWithin("b")]);
      expect(ends.map((end) => end.status === "rejected" && String(end.reason))).toEqual(
        Array.from({ length: 2 }, () => expect.stringContaining("may not have kept the last change")),
      );
      scene.watch.failing = () => undefined;
      scene.watch.syncing = (sqlite) => sqlite.sync();
      await scene.add("c");
      expect(scene.onDisk()).toContain("c");
    });
  });
});
