import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { edit } from "../../commands/digest/edit.ts";
import type { ModeratorInput, ModeratorServices } from "../../commands/moderator.ts";
import { addDigest, readDigest } from "../../src/store/digests.ts";
import { openSqlite } from "../../src/store/openSqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { digestRow } from "../store/support/digestRow.ts";

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-digest-topic-"));
  store = await openSqlite(folder);
  await addDigest(store.db, digestRow(1, { about: "the harbour" }));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** The topic after `/digest edit`. */
async function topicAfter(typed: {
  readonly about?: string;
  readonly everything?: boolean;
}): Promise<unknown> {
  const input = {
    moderator: "moderator",
    guild: "guild",
    text: (option: string) => ({ digest: "d1", about: typed.about })[option],
    flag: (option: string) => option === "everything" && typed.everything === true,
  } as unknown as ModeratorInput;
  const services = {
    store,
    smallestInterval: 300,
    now: () => Date.UTC(2031, 2, 3),
    newId: () => "action",
    poke: () => undefined,
  } as unknown as ModeratorServices;
  await edit.run(input, services);
  return (await readDigest(store.db, "d1"))?.about;
}

test.each([
  [{}, "the harbour"],
  [{ about: " " }, "the harbour"],
  [{ about: " the police " }, "the police"],
  [{ everything: true }, null],
])("/digest edit with %j leaves the topic %j", async (typed, topic) => {
  expect(await topicAfter(typed)).toBe(topic);
});

test("/digest edit refuses a topic together with everything", async () => {
  await expect(topicAfter({ about: "the police", everything: true })).rejects.toThrow(
    "everything: means all news, but about: has a topic. Leave one of them out.",
  );
  expect((await readDigest(store.db, "d1"))?.about).toBe("the harbour");
});
