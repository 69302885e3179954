import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { DigestPart } from "../../src/answer/reply/digestPart.ts";
import type { DigestChannel, SendOutcome } from "../../src/schedule/digestChannel.ts";
import type { DigestServices } from "../../src/schedule/digestServices.ts";
import type { Line } from "../../src/render/discord/moderatorMessage.ts";
import { runDigests, runNow } from "../../src/schedule/runDigests.ts";
import { addDigest, readDigest } from "../../src/store/digests.ts";
import { readUnfinished } from "../../src/store/ledger.ts";
import { openPostgres } from "../../src/store/openPostgres.ts";
import { openSqlite } from "../../src/store/openSqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";
import { tries } from "../support/effort.ts";
import { digestRow } from "../store/support/digestRow.ts";

const START = Date.parse("2026-06-01T08:00:00Z");
const HOUR = 3_600_000;

const digest = digestRow(START);

/** A line for moderators as plain words. */
const plainLine = (line: Line): string =>
  typeof line === "string"
    ? line
    : line.map((part) => (typeof part === "string" ? part : "channel" in part ? part.channel : "")).join("");

/** A channel that stores what arrives, and may lose the connection before or after that. */
function fakeChannel(): DigestChannel & {
  readonly arrived: DigestPart[];
  readonly told: string[];
  next: Next;
} {
  const arrived: DigestPart[] = [];
  const told: string[] = [];
  return {
    arrived,
    told,
    next: "sent",
    send(_channel, part): Promise<SendOutcome> {
      if (this.next === "refused")
        return Promise.resolve({ kind: "refused", reason: "the channel no longer exists" });
      if (this.next === "failed") return Promise.resolve({ kind: "failed", reason: "503" });
      if (this.next === "killed before") return Promise.reject(new Error("killed"));
      arrived.push(part);
      if (this.next === "killed after") return Promise.reject(new Error("killed"));
      return Promise.resolve({ kind: "sent", message: `m${arrived.length}` });
    },
    find(_channel, mark) {
      const place = arrived.findIndex((part) => part.mark === mark);
      return Promise.resolve(place < 0 ? undefined : { kind: "sent", message: `m${place + 1}` });
    },
    lacks: () => Promise.resolve([]),
    tellModerators(_moderator, line) {
      told.push(plainLine(line));
      return Promise.resolve();
    },
  };
}
type Next = "sent" | "refused" | "failed" | "killed before" | "killed after";

const part = (mark: string, number: number): DigestPart => ({
  mark: `${mark} ${number}`,
  part: number,
  parts: 3,
  news: [],
  people: [],
  ahead: [],
  unanswered: [],
  left: { news: 0, people: 0 },
});

let folder: string;
let store: Store;
let now: number;
let channel: ReturnType<typeof fakeChannel>;
let news: boolean;
let isWhole: boolean;
let since: (number | undefined)[];
const problems: unknown[] = [];

const servicesOver = (over: Store): DigestServices => ({
  isWhole: () => isWhole,
  store: over,
  channel,
  now: () => now,
  newId: () => `id-${Math.random()}`,
  log: { warn: () => undefined, error: (fields) => problems.push(fields) },
  compose: (_digest, covered, mark) => {
    since.push(covered?.coverage);
    return Promise.resolve({
      coversUntil: now,
      editorial: {},
      parts: news ? [1, 2, 3].map((number) => part(mark, number)) : [],
    });
  },
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-digests-"));
  store = await openSqlite(folder);
  await addDigest(store.db, digest);
  now = START;
  channel = fakeChannel();
  news = true;
  isWhole = true;
  since = [];
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const marks = (): string[] => channel.arrived.map(({ mark }) => mark);
const slots = (): number => new Set(marks().map((mark) => mark.split(" ")[0])).size;
const ledger = async (): Promise<readonly (readonly [number, string, string])[]> => {
  const rows = await store.db.selectFrom("ledger").selectAll().orderBy("slot").execute();
  return rows.map(({ slot, state, reason }) => [slot, state, reason]);
};

test("nothing is sent early, and every part is sent once when due", async () => {
  await runDigests(servicesOver(store));
  expect(marks()).toEqual([]);
  now = START + HOUR;
  await runDigests(servicesOver(store));
  await runDigests(servicesOver(store));
  expect(marks()).toHaveLength(3);
  expect(await ledger()).toEqual([[START + HOUR, "sent", ""]]);
});

test("no digest is composed while articles load; it is sent afterwards", async () => {
  isWhole = false;
  now = START + HOUR;
  await runDigests(servicesOver(store));
  expect([marks(), since]).toEqual([[], []]);
  now += HOUR / 2;
  isWhole = true;
  await runDigests(servicesOver(store));
  expect(await ledger()).toEqual([[START + HOUR, "sent", ""]]);
});

test("a partly sent digest continues after a restart, even while articles load", async () => {
  now = START + HOUR;
  const send = (...args: Parameters<typeof channel.send>) =>
    channel.arrived.length === 1 ? Promise.reject(new Error("killed")) : channel.send(...args);
  await runDigests({ ...servicesOver(store), channel: { ...channel, send } });
  isWhole = false;
  await runDigests(servicesOver(store));
  expect(marks()).toHaveLength(3);
  expect(slots()).toBe(1);
});

test("the next digest continues where the last sent one ended", async () => {
  for (const hour of [1, 2, 3]) {
    now = START + hour * HOUR;
    news = hour !== 2;
    await runDigests(servicesOver(store));
  }
  expect(since).toEqual([undefined, START + HOUR, START + HOUR]);
  expect((await ledger())[1]).toEqual([START + 2 * HOUR, "skipped", "nothing new"]);
});

test("a bot that was away sends the last missed slot, and records why it skipped the others", async () => {
  now = START + 3 * HOUR + 5;
  await runDigests(servicesOver(store));
  expect(slots()).toBe(1);
  expect((await ledger()).map(([, state]) => state)).toEqual(["skipped", "skipped", "sent"]);
});

test("a digest interrupted between two parts continues with the second, and sends none twice", async () => {
  now = START + HOUR;
  await runDigests({
    ...servicesOver(store),
    channel: {
      ...channel,
      send: (...args) =>
        channel.arrived.length === 1 ? Promise.reject(new Error("killed")) : channel.send(...args),
    },
  });
  expect(marks()).toHaveLength(1);
  await runDigests(servicesOver(store));
  expect(new Set(marks()).size).toBe(3);
  expect(marks()).toHaveLength(3);
});

test("a message whose delivery was never confirmed is found, not repeated", async () => {
  now = START + HOUR;
  channel.next = "killed after";
  await runDigests(servicesOver(store));
  channel.next = "sent";
  await runDigests(servicesOver(store));
  expect(marks()).toHaveLength(3);
  expect(new Set(marks()).size).toBe(3);
});

test("a channel that is gone pauses the digest and tells the moderators once", async () => {
  now = START + HOUR;
  channel.next = "refused";
  await runDigests(servicesOver(store));
  now += HOUR;
  await runDigests(servicesOver(store));
  expect(channel.told).toEqual([expect.stringContaining("paused: the channel no longer exists")]);
  expect((await readDigest(store.db, "d1"))?.paused).toBe("the channel no longer exists");
  expect(await ledger()).toEqual([[START + HOUR, "skipped", "the channel no longer exists"]]);
});

test("an outage is waited out; a long one is recorded, and the next digest has its news", async () => {
  now = START + HOUR;
  channel.next = "failed";
  await runDigests(servicesOver(store));
  now += 7 * HOUR;
  await runDigests(servicesOver(store));
  channel.next = "sent";
  await runDigests(servicesOver(store));
  expect((await ledger())[0]).toEqual([
    START + HOUR,
    "skipped",
    expect.stringContaining("could not be sent in time"),
  ]);
  expect(since).toEqual([undefined, undefined]);
  expect(slots()).toBe(1);
});

test("a manual run does not use up the next slot, and is not counted as one", async () => {
  now = START + HOUR;
  expect(await runNow(servicesOver(store), digest)).toBe("sent");
  await runDigests(servicesOver(store));
  expect(slots()).toBe(2);
  expect(since).toEqual([undefined, undefined]);
});

test("a clock that ran ahead and is corrected loses no slot", async () => {
  now = START + 1000 * HOUR;
  await runDigests(servicesOver(store));
  now = START + HOUR;
  await runDigests(servicesOver(store));
  now = START + 2 * HOUR;
  await runDigests(servicesOver(store));
  expect(
    (await ledger()).filter(([slot, state]) => slot <= START + 2 * HOUR && state !== "sending"),
  ).toHaveLength(2);
  expect(since.slice(1)).toEqual([undefined, START + HOUR]);
});

describe("interrupted anywhere, any number of times", () => {
  const anySteps = fc.array(
    fc.record({
      wait: fc.integer({ min: 0, max: 3 * HOUR }),
      outcomes: fc.array(fc.constantFrom<Next>("sent", "failed", "killed before", "killed after"), {
        maxLength: 5,
      }),
    }),
    { minLength: 1, maxLength: 8 },
  );

  test("no part arrives twice and no slot is missing from the ledger", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        for (const table of ["ledger", "ledger_parts", "citations", "citation_files"] as const)
          await store.db.deleteFrom(table).execute();
        channel = fakeChannel();
        now = START;
        for (const { wait, outcomes } of steps) {
          now += wait;
          const script = [...outcomes];
          const send = channel.send.bind(channel);
          const scripted = {
            ...channel,
            send: (...args: Parameters<DigestChannel["send"]>) => {
              channel.next = script.shift() ?? "sent";
              return send(...args);
            },
          };
          await runDigests({ ...servicesOver(store), channel: scripted });
        }
        channel.next = "sent";
        await runDigests(servicesOver(store));
        expect(new Set(marks()).size).toBe(marks().length);
        expect(marks().length % 3).toBe(0);
        expect(await readUnfinished(store.db)).toEqual([]);
        const due = Math.floor(now / HOUR) - Math.floor(START / HOUR);
        expect((await ledger()).length).toBe(due);
      }),
      { numRuns: tries(12) },
    );
  }, 60_000);
});

describe("several processes over PostgreSQL", () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(async () => {
    await postgres.stop();
  });

  test("each slot is sent by exactly one of them", async () => {
    const url = await postgres.makeDatabase("digests");
    const fail = (error: Error): never => {
      throw error;
    };
    const stores = await Promise.all([
      openPostgres(url, fail),
      openPostgres(url, fail),
      openPostgres(url, fail),
    ]);
    const [first] = stores;
    if (first === undefined) throw new Error("no store");
    for (const id of ["a", "b", "c"]) await addDigest(first.db, { ...digest, id });
    for (let hour = 1; hour <= 10; hour += 1) {
      now = START + hour * HOUR;
      await Promise.all(stores.map((shared) => runDigests(servicesOver(shared))));
    }
    // A process skips a digest that another holds; one more run leaves nothing undone.
    await runDigests(servicesOver(first));
    expect(new Set(marks()).size).toBe(marks().length);
    expect(marks()).toHaveLength(3 * 10 * 3);
    await Promise.all(stores.map((shared) => shared.close()));
  });
});
