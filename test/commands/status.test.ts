import { expect, test } from "vitest";
import { status } from "../../commands/corpus/status.ts";
import type { ModeratorInput, ModeratorServices } from "../../commands/moderator.ts";
import type { Loading } from "../../src/library/firstLoad.ts";
import { snapshotOf } from "../support/snapshots.ts";
import { sqliteStore } from "../support/sqliteStore.ts";

const state = sqliteStore();
const snapshot = snapshotOf(["A ferry sinks\n\nThe ferry sank.\n"]);
const toldOf = (loading: Loading | undefined) => {
  const library = { loading: () => loading, loaded: () => ({ snapshot, at: 1, by: "start" }) };
  return status.run({} as ModeratorInput, { library, store: state.store } as unknown as ModeratorServices);
};
const progress = { done: 1200, total: 5000, perSecond: 60, secondsLeft: 64 };

test("while articles load, status shows the progress and that digests wait", async () => {
  const { lines, isTrouble } = await toldOf(progress);
  expect(lines[0]).toBe(
    "Still loading: 1,200 of 5,000 articles are read, 60 a second; about 64 seconds left. Digests wait until all are loaded.",
  );
  expect(isTrouble).toBeUndefined();
});

test("if the rest could not be loaded, status shows why in red, with a remedy", async () => {
  const { lines, isTrouble } = await toldOf({ ...progress, failed: "There is too little memory." });
  expect(lines.slice(0, 2)).toEqual([
    "Not all articles could be loaded, and digests wait. Fix the cause, then use /corpus reload.",
    "There is too little memory.",
  ]);
  expect(isTrouble).toBe(true);
});

test("once all are loaded, status does not mention loading", async () => {
  expect(JSON.stringify(await toldOf(undefined))).not.toMatch(/load(?:ing|ed and)/u);
});
