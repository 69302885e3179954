import { expect, test } from "vitest";
import { nextCorrection } from "../../../src/store/corrections.ts";
import {
  addDigest,
  readDigest,
  readDigests,
  removeDigest,
  updateDigest,
} from "../../../src/store/digests.ts";
import {
  closeSlot,
  coveredUntil,
  lastSlot,
  markBlind,
  markPart,
  readLast,
  readParts,
  readSlot,
  readUnfinished,
} from "../../../src/store/ledger.ts";
import { NOW, DAY, type StateUnderTest } from "../support/stateUnderTest.ts";

/** What every state must do with digests and their ledger. */
export function keepsDigests(state: StateUnderTest): void {
  const { change, arrive, enter, digest, slot, parts } = state;

  test("the last slot of each kind is read", async () => {
    expect(await readLast(state.store.db, "d1")).toEqual({});
    for (const [at, state] of [
      [1, "sent"],
      [2, "skipped"],
      [3, "sent"],
      [4, "sending"],
      [5, "sending"],
    ] as const)
      await enter(slot(NOW + at, { state }), []);
    await markBlind(state.store.db, slot(NOW + 4), NOW);
    const { sent, skipped, sending } = await readLast(state.store.db, "d1");
    expect([sent?.slot, skipped?.slot, sending?.slot]).toEqual([NOW + 3, NOW + 2, NOW + 4]);
    expect(sending?.blind_since).toBe(NOW);
  });

  test("a digest's citations are recorded before it is sent, and forgotten if it never is", async () => {
    await enter(slot(NOW), parts);
    expect(await change("a.txt", { kind: "retract", reason: "Invented." })).toBe(1);
    await arrive("n0", "m1");
    await markPart(state.store.db, slot(NOW), 0, "m1");
    await closeSlot(
      state.store.db,
      slot(NOW),
      { state: "skipped", reason: "the channel no longer exists" },
      NOW,
    );
    expect((await nextCorrection(state.store.db))?.message).toBe("m1");
    expect(await change("b.txt", { kind: "retract", reason: "Invented." })).toBe(0);
  });

  test("a slot is recorded once, however many try at once", async () => {
    const tries = await Promise.all(Array.from({ length: 8 }, () => enter(slot(NOW), parts)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await readParts(state.store.db, slot(NOW))).toHaveLength(2);
  });

  test("the ledger knows which parts were sent and where the next slot continues", async () => {
    await enter(slot(NOW), parts);
    await markPart(state.store.db, slot(NOW), 0, "m1");
    expect(await readUnfinished(state.store.db)).toHaveLength(1);
    expect((await readParts(state.store.db, slot(NOW))).map(({ message }) => message)).toEqual(["m1", null]);
    expect(await coveredUntil(state.store.db, "d1", NOW + 9 * DAY)).toBeUndefined();
    await markPart(state.store.db, slot(NOW), 1, "m2");
    await closeSlot(state.store.db, slot(NOW), { state: "sent", reason: "" }, NOW + 5);
    await enter(slot(NOW + DAY, { state: "skipped", reason: "nothing new" }), []);
    await enter(slot(NOW + 2 * DAY, { state: "sent", manual: 1 }), []);
    expect(await readUnfinished(state.store.db)).toEqual([]);
    expect(await readSlot(state.store.db, slot(NOW))).toMatchObject({ state: "sent" });
    expect(await lastSlot(state.store.db, "d1", NOW + 9 * DAY)).toBe(NOW + DAY);
    expect(await lastSlot(state.store.db, "d1", NOW + DAY - 1)).toBe(NOW);
    expect(await coveredUntil(state.store.db, "d1", NOW)).toBeUndefined();
    expect(await coveredUntil(state.store.db, "d1", NOW + 9 * DAY)).toEqual({
      coverage: NOW + 1,
      questions: NOW + 2,
    });
  });

  test("digests can be added, changed and removed with their ledger", async () => {
    await addDigest(state.store.db, digest("d1"));
    await enter(slot(NOW), parts);
    expect(await updateDigest(state.store.db, "d1", { paused: "no permission", about: "China" })).toBe(true);
    expect(await readDigest(state.store.db, "d1")).toEqual({
      ...digest("d1"),
      paused: "no permission",
      about: "China",
    });
    expect(await readDigests(state.store.db, "another guild")).toEqual([]);
    const remove = () =>
      state.store.db.transaction().execute((transaction) => removeDigest(transaction, "d1"));
    expect(await remove()).toBe(true);
    expect(await remove()).toBe(false);
    expect(await readSlot(state.store.db, slot(NOW))).toBeUndefined();
    expect(await readParts(state.store.db, slot(NOW))).toEqual([]);
  });
}
