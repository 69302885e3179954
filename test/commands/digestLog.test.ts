import { beforeEach, expect, test } from "vitest";
import { add } from "../../commands/digest/add.ts";
import { edit } from "../../commands/digest/edit.ts";
import { pause } from "../../commands/digest/pause.ts";
import { remove } from "../../commands/digest/remove.ts";
import { resume } from "../../commands/digest/resume.ts";
import type { ModeratorServices, ModeratorInput } from "../../commands/moderator.ts";
import { readAudit } from "../../src/store/audit.ts";
import { addDigest, readDigests } from "../../src/store/digests.ts";
import { digestRow } from "../store/support/digestRow.ts";
import { sqliteStore } from "../support/sqliteStore.ts";

const state = sqliteStore();
let newId: () => string;
const NOW = Date.UTC(2031, 2, 3);

beforeEach(async () => {
  let ids = 0;
  newId = () => `id${(ids += 1)}`;
  await addDigest(state.store.db, digestRow(1, { paused: "a moderator paused it" }));
});

const typed: Readonly<Record<string, string>> = {
  digest: "d1",
  schedule: "daily 09:00",
  timezone: "UTC",
  channel: "sport",
};
const input: ModeratorInput = {
  moderator: "moderator",
  guild: "guild",
  channel: "news",
  progress: () => undefined,
  text: (option) => typed[option],
  flag: () => false,
  upload: () => undefined,
  mayPost: () => true,
};
const services = () =>
  ({
    store: state.store,
    digests: { channel: { lacks: () => Promise.resolve([]) } },
    smallestInterval: 300,
    now: () => NOW,
    newId,
    poke: () => undefined,
  }) as unknown as ModeratorServices;
const operations = [add, edit, pause, resume, remove].map((one) => [one.name, one] as const);

test.each(operations)("/digest %s is logged", async (name, operation) => {
  await operation.run(input, services());
  const [entry] = await readAudit(state.store.db, "guild", 9);
  expect(entry).toMatchObject({ action: `digest ${name}`, actor: "moderator", at: NOW });
});

test.each(operations)("/digest %s changes nothing if the log cannot be written", async (_name, operation) => {
  await pause.run(input, services());
  const before = await readDigests(state.store.db);
  const [written] = await readAudit(state.store.db, "guild", 9);
  // An id that is already in the log.
  newId = () => written?.id ?? "";
  await expect(operation.run(input, services())).rejects.toThrow(/UNIQUE/);
  expect(await readDigests(state.store.db)).toEqual(before);
  expect(await readAudit(state.store.db, "guild", 9)).toEqual([written]);
});
