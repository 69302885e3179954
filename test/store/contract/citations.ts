import { expect, test } from "vitest";
import { readAudit } from "../../../src/store/audit.ts";
import { dropCitations, recordCitation } from "../../../src/store/citations.ts";
import {
  countPendingCorrections,
  endCorrection,
  giveUpCorrections,
  nextCorrection,
  postponeCorrection,
} from "../../../src/store/corrections.ts";
import { readEditorial } from "../../../src/store/readEditorial.ts";
import { prune } from "../../../src/store/prune.ts";
import { addPosting, readPostings } from "../../../src/store/unconfirmedAnswers.ts";
import type { PostingRow } from "../../../src/store/schema.ts";
import { noteShare } from "../../../src/store/shares.ts";
import { NOW, DAY, type StateUnderTest } from "../support/stateUnderTest.ts";

/** What every state must do with messages that cite articles, and with their corrections. */
export function keepsCitations(state: StateUnderTest): void {
  const { change, citation, announce, arrive } = state;

  test("a change is logged and queues every message that cites the article", async () => {
    await recordCitation(state.store.db, citation("m1"), ["a.txt", "b.txt", "a.txt"], {});
    await recordCitation(state.store.db, citation("m2"), ["b.txt"], {});
    expect(await change("a.txt", { kind: "retract", reason: "Invented." })).toBe(1);
    expect(await change("b.txt", { kind: "note", note: "See also c.", corrects: false })).toBe(2);
    expect(await countPendingCorrections(state.store.db)).toBe(2);
    expect((await readAudit(state.store.db, "guild", 1))[0]).toMatchObject({
      action: "note",
      target: "b.txt",
    });

    const first = await nextCorrection(state.store.db);
    expect(first?.message).toBe("m1");
    expect(first?.changes.map(({ file }) => file)).toEqual(["a.txt", "b.txt"]);
    if (first !== undefined) await endCorrection(state.store.db, first, { state: "edited", reason: "" }, NOW);
    expect((await nextCorrection(state.store.db))?.message).toBe("m2");
  });

  test("a message in flight is corrected after it arrives, for changes made meanwhile", async () => {
    await announce("name", ["a.txt", "b.txt"]);
    expect(await change("a.txt", { kind: "retract", reason: "Invented." })).toBe(1);
    expect(await nextCorrection(state.store.db)).toBeUndefined();
    expect(await countPendingCorrections(state.store.db)).toBe(1);
    expect(await arrive("name", "m1")).toBe(true);
    expect(await arrive("name", "m1")).toBe(false);
    expect(await nextCorrection(state.store.db)).toMatchObject({ message: "m1", posted: 1 });
    expect(await change("b.txt", { kind: "retract", reason: "Also." })).toBe(1);
    expect((await nextCorrection(state.store.db))?.changes.map(({ file }) => file)).toEqual([
      "a.txt",
      "b.txt",
    ]);
  });

  test("a message is corrected for changes made while it was composed, and not for what it already shows", async () => {
    await change("a.txt", { kind: "note", note: "Shown.", corrects: false });
    const madeWith = await readEditorial(state.store.db);
    await announce("whole", ["a.txt", "b.txt"], madeWith);
    expect(await countPendingCorrections(state.store.db)).toBe(0);
    await change("b.txt", { kind: "retract", reason: "Invented." });
    await announce("late", ["a.txt", "b.txt"], madeWith);
    await arrive("whole", "m1");
    await arrive("late", "m2");
    const notices: [string, string[]][] = [];
    for (let next = await nextCorrection(state.store.db); next; next = await nextCorrection(state.store.db)) {
      notices.push([next.message, next.changes.map(({ notice }) => notice)]);
      await endCorrection(state.store.db, next, { state: "edited", reason: "" }, NOW);
    }
    expect(Object.fromEntries(notices)).toEqual({ m1: ["About b.txt"], m2: ["About b.txt"] });
    expect(notices).toHaveLength(2);
  });

  test("a message announced by two processes is one, with the corrections of both", async () => {
    await announce("mine", ["a.txt"]);
    await announce("theirs", ["b.txt"]);
    await change("b.txt", { kind: "retract", reason: "Invented." });
    expect(await arrive("mine", "m1")).toBe(true);
    expect(await arrive("theirs", "m1")).toBe(true);
    expect(await countPendingCorrections(state.store.db)).toBe(1);
    expect((await nextCorrection(state.store.db))?.message).toBe("m1");
    expect(await change("a.txt", { kind: "retract", reason: "Invented." })).toBe(1);
  });

  test("simultaneous changes and messages leave no message uncorrected", async () => {
    const names = Array.from({ length: 12 }, (_, at) => `name${at}`);
    await Promise.all([
      ...names.map((name) => announce(name, ["a.txt"])),
      change("a.txt", { kind: "retract", reason: "Invented." }),
      ...names.map((name) => announce(`${name} too`, ["a.txt"])),
    ]);
    expect(await countPendingCorrections(state.store.db)).toBe(24);
  });

  test("an answer in flight can be looked up until it has arrived", async () => {
    const posting = (message: string, at: number): PostingRow => ({
      message,
      channel: "news",
      interaction: `i-${message}`,
      token: "token",
      at,
    });
    for (const [name, at] of [
      ["old", NOW - DAY],
      ["lately", NOW - 5],
      ["now", NOW],
    ] as const) {
      await announce(name, [`${name}.txt`]);
      await addPosting(state.store.db, posting(name, at));
    }
    const names = async (): Promise<string[]> =>
      (await readPostings(state.store.db, NOW - 10, NOW - 1)).map(({ message }) => message);
    expect(await names()).toEqual(["lately"]);
    await change("old.txt", { kind: "retract", reason: "Invented." });
    expect(await names()).toEqual(["old", "lately"]);
    await giveUpCorrections(state.store.db, "old", "the bot cannot see the channel", NOW);
    expect(await names()).toEqual(["lately"]);
    await arrive("lately", "m1");
    expect(await names()).toEqual([]);
    await dropCitations(state.store.db, ["old"]);
    expect(await change("old.txt", { kind: "restore" })).toBe(0);
  });

  test("a message that is edited keeps its citations, and changes made meanwhile are queued again", async () => {
    const madeWith = await readEditorial(state.store.db);
    await recordCitation(state.store.db, citation("m1"), ["a.txt"], madeWith);
    await change("a.txt", { kind: "retract", reason: "Invented." });
    const first = await nextCorrection(state.store.db);
    if (first !== undefined) await endCorrection(state.store.db, first, { state: "edited", reason: "" }, NOW);
    expect(await countPendingCorrections(state.store.db)).toBe(0);
    await recordCitation(state.store.db, citation("m1"), ["b.txt"], await readEditorial(state.store.db));
    expect(await countPendingCorrections(state.store.db)).toBe(0);
    await recordCitation(state.store.db, citation("m1"), ["a.txt", "b.txt"], madeWith);
    expect(await countPendingCorrections(state.store.db)).toBe(1);
    expect(await change("a.txt", { kind: "restore" })).toBe(1);
  });

  test("a postponed correction comes after the others", async () => {
    await recordCitation(state.store.db, citation("m1"), ["a.txt"], {});
    await recordCitation(state.store.db, citation("m2"), ["b.txt"], {});
    for (const file of ["a.txt", "b.txt"]) await change(file, { kind: "retract", reason: "Invented." });
    const first = await nextCorrection(state.store.db);
    expect(first?.message).toBe("m1");
    if (first !== undefined) await postponeCorrection(state.store.db, first, NOW + DAY);
    expect((await nextCorrection(state.store.db))?.message).toBe("m2");
    expect(await countPendingCorrections(state.store.db)).toBe(2);
  });

  test("a private answer is shared once, unless the shared message never arrived", async () => {
    await announce("name", ["a.txt"]);
    const shares = await Promise.all([1, 2, 3].map(() => noteShare(state.store.db, "private", "name", NOW)));
    expect(shares.filter(Boolean)).toHaveLength(1);
    await dropCitations(state.store.db, ["name"]);
    await announce("again", ["a.txt"]);
    expect(await noteShare(state.store.db, "private", "again", NOW)).toBe(true);
    await arrive("again", "m1");
    await dropCitations(state.store.db, ["again"]);
    expect(await noteShare(state.store.db, "private", "third", NOW)).toBe(false);
    await prune(state.store.db, NOW + DAY);
    expect(await noteShare(state.store.db, "private", "third", NOW)).toBe(true);
  });
}
