import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runDigests, runNow } from "../../src/schedule/runDigests.ts";
import { addDigest, readDigest } from "../../src/store/digests.ts";
import { openSqlite } from "../../src/store/openSqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { digest, type DigestScene, digestScene, HOUR, START } from "./support/digestScene.ts";

let folder: string;
let store: Store;
let scene: DigestScene;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-digests-"));
  store = await openSqlite(folder);
  await addDigest(store.db, digest);
  scene = digestScene();
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
const ledger = async (): Promise<readonly (readonly [number, string, string])[]> => {
  const rows = await store.db.selectFrom("ledger").selectAll().orderBy("slot").execute();
  return rows.map(({ slot, state, reason }) => [slot, state, reason]);
};

test("nothing is sent early, and every part is sent once when due", async () => {
  await runDigests(scene.services(store));
  expect(scene.marks()).toEqual([]);
  scene.now = START + HOUR;
  await runDigests(scene.services(store));
  await runDigests(scene.services(store));
  expect(scene.marks()).toHaveLength(3);
  expect(await ledger()).toEqual([[START + HOUR, "sent", ""]]);
});

test("no digest is composed while articles load; it is sent afterwards", async () => {
  scene.isWhole = false;
  scene.now = START + HOUR;
  await runDigests(scene.services(store));
  expect([scene.marks(), scene.since]).toEqual([[], []]);
  scene.now += HOUR / 2;
  scene.isWhole = true;
  await runDigests(scene.services(store));
  expect(await ledger()).toEqual([[START + HOUR, "sent", ""]]);
});

test("a partly sent digest continues after a restart, even while articles load", async () => {
  scene.now = START + HOUR;
  const send = (...args: Parameters<typeof scene.channel.send>) =>
    scene.channel.arrived.length === 1 ? Promise.reject(new Error("killed")) : scene.channel.send(...args);
  await runDigests({ ...scene.services(store), channel: { ...scene.channel, send } });
  scene.isWhole = false;
  await runDigests(scene.services(store));
  expect(scene.marks()).toHaveLength(3);
  expect(scene.slots()).toBe(1);
});

test("the next digest continues where the last sent one ended", async () => {
  for (const hour of [1, 2, 3]) {
    scene.now = START + hour * HOUR;
    scene.news = hour !== 2;
    await runDigests(scene.services(store));
  }
  expect(scene.since).toEqual([undefined, START + HOUR, START + HOUR]);
  expect((await ledger())[1]).toEqual([START + 2 * HOUR, "skipped", "nothing new"]);
});

test("a bot that was away sends the last missed slot, and records why it skipped the others", async () => {
  scene.now = START + 3 * HOUR + 5;
  await runDigests(scene.services(store));
  expect(scene.slots()).toBe(1);
  expect((await ledger()).map(([, state]) => state)).toEqual(["skipped", "skipped", "sent"]);
});

test("a digest interrupted between two parts continues with the second, and sends none twice", async () => {
  scene.now = START + HOUR;
  await runDigests({
    ...scene.services(store),
    channel: {
      ...scene.channel,
      send: (...args) =>
        scene.channel.arrived.length === 1
          ? Promise.reject(new Error("killed"))
          : scene.channel.send(...args),
    },
  });
  expect(scene.marks()).toHaveLength(1);
  await runDigests(scene.services(store));
  expect(new Set(scene.marks()).size).toBe(3);
  expect(scene.marks()).toHaveLength(3);
});

test("a message whose delivery was never confirmed is found, not repeated", async () => {
  scene.now = START + HOUR;
  scene.channel.next = "killed after";
  await runDigests(scene.services(store));
  scene.channel.next = "sent";
  await runDigests(scene.services(store));
  expect(scene.marks()).toHaveLength(3);
  expect(new Set(scene.marks()).size).toBe(3);
});

test("a channel that is gone pauses the digest and tells the moderators once", async () => {
  scene.now = START + HOUR;
  scene.channel.next = "refused";
  await runDigests(scene.services(store));
  scene.now += HOUR;
  await runDigests(scene.services(store));
  expect(scene.channel.told).toEqual([expect.stringContaining("paused: the channel no longer exists")]);
  expect((await readDigest(store.db, "d1"))?.paused).toBe("the channel no longer exists");
  expect(await ledger()).toEqual([[START + HOUR, "skipped", "the channel no longer exists"]]);
});

test("an outage is waited out; a long one is recorded, and the next digest has its news", async () => {
  scene.now = START + HOUR;
  scene.channel.next = "failed";
  await runDigests(scene.services(store));
  scene.now += 7 * HOUR;
  await runDigests(scene.services(store));
  scene.channel.next = "sent";
  await runDigests(scene.services(store));
  expect((await ledger())[0]).toEqual([
    START + HOUR,
    "skipped",
    expect.stringContaining("could not be sent in time"),
  ]);
  expect(scene.since).toEqual([undefined, undefined]);
  expect(scene.slots()).toBe(1);
});

test("a manual run does not use up the next slot, and is not counted as one", async () => {
  scene.now = START + HOUR;
  expect(await runNow(scene.services(store), digest)).toBe("sent");
  await runDigests(scene.services(store));
  expect(scene.slots()).toBe(2);
  expect(scene.since).toEqual([undefined, undefined]);
});

test("a clock that ran ahead and is corrected loses no slot", async () => {
  scene.now = START + 1000 * HOUR;
  await runDigests(scene.services(store));
  scene.now = START + HOUR;
  await runDigests(scene.services(store));
  scene.now = START + 2 * HOUR;
  await runDigests(scene.services(store));
  expect(
    (await ledger()).filter(([slot, state]) => slot <= START + 2 * HOUR && state !== "sending"),
  ).toHaveLength(2);
  expect(scene.since.slice(1)).toEqual([undefined, START + HOUR]);
});
