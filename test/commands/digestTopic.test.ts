import { beforeEach, expect, test } from "vitest";
import { edit } from "../../commands/digest/edit.ts";
import type { ModeratorInput, ModeratorServices } from "../../commands/moderator.ts";
import { addDigest, readDigest } from "../../src/store/digests.ts";
import { digestRow } from "../store/support/digestRow.ts";
import { sqliteStore } from "../support/sqliteStore.ts";

const state = sqliteStore();

beforeEach(async () => {
  await addDigest(state.store.db, digestRow(1, { about: "the harbour" }));
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
    store: state.store,
    smallestInterval: 300,
    now: () => Date.UTC(2031, 2, 3),
    newId: () => "action",
    poke: () => undefined,
  } as unknown as ModeratorServices;
  await edit.run(input, services);
  return (await readDigest(state.store.db, "d1"))?.about;
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
  expect((await readDigest(state.store.db, "d1"))?.about).toBe("the harbour");
});
