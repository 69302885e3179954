import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openPostgres } from "../../src/store/openPostgres.ts";
import type { Store } from "../../src/store/store.ts";
import { readUnanswered, recordUnanswered } from "../../src/store/unanswered.ts";
import { stallingProxy } from "../support/stallingProxy.ts";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";
import { asked, here } from "./support/asked.ts";

let postgres: TestPostgres;
let url: string;
let databases = 0;
let told: string[];
const tell = (error: Error): void => void told.push(error.message);

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
});
beforeEach(async () => {
  told = [];
  url = await postgres.makeDatabase(`outage_${(databases += 1)}`);
});

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const sleepThere = ({ db }: Pick<Store, "db">, seconds: number) =>
  sql`select pg_sleep(${seconds})`.execute(db);

/** What a connection may be doing when PostgreSQL stops; each is started, and its error is caught. */
const moments: readonly (readonly [string, (store: Store, over: Promise<void>) => Promise<unknown>])[] = [
  ["nothing", () => Promise.resolve()],
  ["a query", (store) => sleepThere(store, 30)],
  [
    "a transaction between two queries",
    ({ db }, over) =>
      db.transaction().execute(async (transaction) => {
        await recordUnanswered(transaction, asked("lost", "question", 1));
        await over;
        await recordUnanswered(transaction, asked("lost too", "question", 2));
      }),
  ],
  [
    "a transaction that waits for another",
    ({ db }, over) => {
      const both = [1, 2].map(() =>
        db.transaction().execute(async (transaction) => {
          await sql`update schema_version set version = version`.execute(transaction);
          await over;
        }),
      );
      return Promise.all(both);
    },
  ],
  ["a claim whose work goes on", (store, over) => store.claim("key", () => over)],
  [
    "a claim whose work is in the middle of a query",
    (store) => store.claim("key", () => sleepThere(store, 30)),
  ],
  [
    "twelve claims, each with a transaction",
    (store, over) =>
      Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          store.claim(`key ${at}`, () => store.db.transaction().execute(async () => over)),
        ),
      ),
  ],
  [
    "many queries that wait for a connection",
    (store) => Promise.all(Array.from({ length: 40 }, () => sleepThere(store, 30))),
  ],
];

describe("a restart of PostgreSQL", () => {
  test.each(moments)("in the middle of %s leaves nothing half done", async (_what, begin) => {
    const store = await openPostgres(url, tell);
    await recordUnanswered(store.db, asked("before", "before", 1));
    let isOver = (): void => undefined;
    const over = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    const begun = Promise.allSettled([begin(store, over)]);
    await pause(300);
    await postgres.restart();
    isOver();
    await begun;
    expect(await readUnanswered(store.db, here, 0, 9)).toEqual([{ question: "before", count: 1 }]);
    expect(await store.claim("key", () => Promise.resolve("free"))).toBe("free");
    await store.close();
  });

  test("six times in a row, under load, loses only work in progress", async () => {
    const store = await openPostgres(url, tell);
    const load = { isOn: true };
    let done = 0;
    const workers = Array.from({ length: 12 }, async (_, at) => {
      for (let round = 0; load.isOn; round += 1)
        try {
          await store.claim(`key ${at}`, () =>
            recordUnanswered(store.db, asked(`${at} ${round}`, "question", 1)).then(() => (done += 1)),
          );
        } catch {
          await pause(20);
        }
    });
    for (let time = 0; time < 6; time += 1) {
      await pause(200);
      await postgres.restart();
    }
    const before = done;
    await expect.poll(() => done).toBeGreaterThan(before + 12);
    load.isOn = false;
    await Promise.all(workers);
    const [written] = await readUnanswered(store.db, here, 0, 9);
    expect(written?.count).toBeGreaterThanOrEqual(done);
    await store.close();
  });
});

describe("no task waits for a second connection", () => {
  test.each([1, 2, 10])("thirty simultaneous claims succeed with a pool of %i", async (size) => {
    const store = await openPostgres(url, tell, { size });
    const work = Array.from({ length: 30 }, (_, at) =>
      store.claim(`key ${at}`, async () => {
        await recordUnanswered(store.db, asked(`first ${at}`, "question", 1));
        await pause(20);
        return store.db
          .transaction()
          .execute((transaction) => recordUnanswered(transaction, asked(`second ${at}`, "question", 1)));
      }),
    );
    await Promise.all(work);
    expect(await readUnanswered(store.db, here, 0, 9)).toEqual([{ question: "question", count: 60 }]);
    await store.close();
  });

  test("nested claims succeed, and a key held by another process is refused immediately", async () => {
    const [one, two] = await Promise.all([
      openPostgres(url, tell, { size: 1 }),
      openPostgres(url, tell, { size: 1 }),
    ]);
    const result = await one.claim("a", () =>
      one.claim("b", () =>
        two.claim("c", () => Promise.all(["a", "b"].map((key) => two.claim(key, pause.bind(null, 1))))),
      ),
    );
    expect(result).toEqual([undefined, undefined]);
    await Promise.all([one.close(), two.close()]);
  });
});

describe("waits are limited", () => {
  const limits = { connection: 300, reported: 50, statement: 400, silence: 600, closing: 200 };

  test("for a connection, for a lock, and for a statement", async () => {
    const store = await openPostgres(url, tell, { size: 2, limits });
    await expect(sleepThere(store, 5)).rejects.toThrow(/statement timeout/);
    const lock = () =>
      store.db.transaction().execute(async (transaction) => {
        await sql`update schema_version set version = version`.execute(transaction);
        await pause(500);
      });
    const [first, second, third] = await Promise.allSettled([lock(), lock(), sleepThere(store, 0)]);
    expect(first).toMatchObject({ status: "fulfilled" });
    expect(second).toMatchObject({
      reason: expect.objectContaining({ message: expect.stringMatching(/statement timeout/) }) as unknown,
    });
    expect(third).toMatchObject({
      reason: expect.objectContaining({ message: expect.stringMatching(/timeout exceeded/) }) as unknown,
    });
    await store.close();
  });

  test("long waits for a connection are reported", async () => {
    const store = await openPostgres(url, tell, { size: 1, limits });
    await Promise.all([sleepThere(store, 0.15), sleepThere(store, 0)]);
    // On a busy machine, the one that sleeps may have waited too.
    const waits = told.map((one) =>
      Number(/^waited (\d+) ms for one of 1 connections to PostgreSQL$/.exec(one)?.[1]),
    );
    expect(Math.max(...waits)).toBeGreaterThan(100);
    await store.close();
  });

  test("an unresponsive database times out, is used again once it responds, and does not block closing", async () => {
    const proxy = await stallingProxy(url);
    const store = await openPostgres(proxy.url, tell, { size: 2, limits });
    await store.claim("key", () => Promise.resolve());
    proxy.stall();
    await expect(recordUnanswered(store.db, asked("a", "question", 1))).rejects.toThrow(/timeout/);
    await expect(store.claim("key", () => Promise.resolve())).rejects.toThrow(/timeout/);
    await expect(recordUnanswered(store.db, asked("b", "question", 1))).rejects.toThrow(/timeout/);
    proxy.goOn();
    await recordUnanswered(store.db, asked("c", "question", 1));
    expect(await store.claim("key", () => Promise.resolve("free"))).toBe("free");
    proxy.stall();
    const closing = performance.now();
    await store.close();
    expect(performance.now() - closing).toBeLessThan(10_000);
    await proxy.close();
  });

  test("a process that hangs in a transaction does not block the others", async () => {
    // On a busy machine, opening takes longer than the other limits allow.
    const patient = { ...limits, connection: 10_000, statement: 10_000, silence: 15_000 };
    const [hanging, other] = await Promise.all([
      openPostgres(url, tell, { limits: { ...patient, idleInTransaction: 300 } }),
      openPostgres(url, tell),
    ]);
    const transaction = hanging.db.transaction().execute(async (own) => {
      await sql`update schema_version set version = version`.execute(own);
      await pause(1_500);
      await sql`select 1`.execute(own);
    });
    const hung = Promise.allSettled([transaction]);
    await pause(100);
    await sql`update schema_version set version = version`.execute(other.db);
    expect(await hung).toMatchObject([{ status: "rejected" }]);
    expect(told.join()).toMatch(/idle-in-transaction timeout/);
    await Promise.all([hanging.close(), other.close()]);
  });
});
