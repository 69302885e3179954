import { expect, test } from "vitest";
import { readAudit, record } from "../../../src/store/audit.ts";
import { recordCitation } from "../../../src/store/citations.ts";
import { askToConfirm, takeConfirmation } from "../../../src/store/confirmations.ts";
import { countPendingCorrections, nextCorrection } from "../../../src/store/corrections.ts";
import { addDigest } from "../../../src/store/digests.ts";
import { readEditorial } from "../../../src/store/readEditorial.ts";
import { coveredUntil, lastSlot } from "../../../src/store/ledger.ts";
import { prune } from "../../../src/store/prune.ts";
import { readSeen, recordSeen } from "../../../src/store/seen.ts";
import { keepTexts, readTexts, type KeptText } from "../../../src/store/texts.ts";
import { readUnanswered, recordUnanswered } from "../../../src/store/unanswered.ts";
import { asked, here } from "../support/asked.ts";
import { NOW, DAY, type StateUnderTest } from "../support/stateUnderTest.ts";

/** What every state must do with questions, the log, confirmations, articles and old rows. */
export function keepsRecords(state: StateUnderTest): void {
  const { change, citation, enter, digest, slot } = state;

  test("questions and the log are read for one server, and questions for one channel of it", async () => {
    const places = [
      { guild: "guild", channel: "news" },
      { guild: "guild", channel: "other" },
      { guild: "elsewhere", channel: "news" },
      { guild: null, channel: "direct" },
      { guild: null, channel: null },
    ];
    for (const [at, place] of places.entries())
      await recordUnanswered(state.store.db, asked(`q${at}`, `asked in ${at}`, NOW, place));
    expect(await readUnanswered(state.store.db, here, 0, 9)).toEqual([{ question: "asked in 0", count: 1 }]);
    for (const guild of ["guild", "elsewhere", null])
      await record(state.store.db, {
        id: `l${guild}`,
        guild,
        at: NOW,
        actor: "m",
        action: "a",
        target: "t",
        detail: "",
      });
    expect((await readAudit(state.store.db, "guild", 9)).map(({ id }) => id)).toEqual(["lguild"]);
    expect(await readAudit(state.store.db, "", 9)).toEqual([]);
  });

  test("a confirmation is taken once, however many presses, and only by the moderator it is for", async () => {
    const asked = { id: "c1", moderator: "m", action: "corpus remove", target: "a.txt", expires_at: NOW };
    await askToConfirm(state.store.db, asked);
    expect(await takeConfirmation(state.store.db, "c1", "another")).toBeUndefined();
    await state.restart();
    const takes = await Promise.all(
      Array.from({ length: 6 }, () => takeConfirmation(state.store.db, "c1", "m")),
    );
    expect(takes.filter((taken) => taken !== undefined)).toEqual([asked]);
  });

  test("articles are recorded as they come, change, go and come back", async () => {
    await recordSeen(state.store.db, [{ file: "a", hash: "1" }], NOW);
    await recordSeen(
      state.store.db,
      [
        { file: "a", hash: "2" },
        { file: "b", hash: "1" },
      ],
      NOW + 1,
    );
    await recordSeen(state.store.db, [{ file: "b", hash: "1" }], NOW + 2);
    await recordSeen(
      state.store.db,
      [
        { file: "b", hash: "1" },
        { file: "a", hash: "2" },
      ],
      NOW + 3,
    );
    const seen = [...(await readSeen(state.store.db))].sort((a, b) => a.file.localeCompare(b.file));
    expect(seen).toEqual([
      { file: "a", hash: "2", first_seen: NOW, changed_at: NOW + 1, removed_at: null },
      { file: "b", hash: "1", first_seen: NOW + 1, changed_at: NOW + 1, removed_at: null },
    ]);
  });

  test("unanswered questions are counted from a given moment", async () => {
    for (const [at, question] of ["who is X", "who is Y", "who is Y", "who is Z"].entries())
      await recordUnanswered(state.store.db, asked(`q${at}`, question, NOW + at));
    expect(await readUnanswered(state.store.db, here, NOW, 2)).toEqual([
      { question: "who is Y", count: 2 },
      { question: "who is Z", count: 1 },
    ]);
  });

  test("retention removes old rows, but no settings and nothing still in use", async () => {
    await change("a.txt", { kind: "note", note: "Kept.", corrects: false });
    await recordCitation(state.store.db, citation("old", NOW - DAY), ["a.txt"], {});
    await recordCitation(state.store.db, citation("new", NOW + DAY), ["a.txt"], {});
    await change("a.txt", { kind: "retract", reason: "Kept." });
    await recordUnanswered(state.store.db, asked("q", "who", NOW - DAY));
    await addDigest(state.store.db, digest("d1"));
    for (const age of [5, 4, 3])
      await enter(slot(NOW - age * DAY, { state: age === 3 ? "skipped" : "sent" }), []);
    expect(await prune(state.store.db, NOW)).toEqual({ citations: 1, questions: 1, slots: 1, lines: 0 });
    expect((await readEditorial(state.store.db))["a.txt"]?.notes).toEqual(["Kept."]);
    expect(await lastSlot(state.store.db, "d1", NOW + 9 * DAY)).toBe(NOW - 3 * DAY);
    expect(await coveredUntil(state.store.db, "d1", NOW + 9 * DAY)).toMatchObject({
      coverage: NOW - 4 * DAY + 1,
    });
    expect((await nextCorrection(state.store.db))?.message).toBe("new");
    expect(await countPendingCorrections(state.store.db)).toBe(1);
  });

  test("any version of an article is kept while it is cited", async () => {
    const version = (id: string, hash: string, text: string): KeptText => ({
      id,
      hash,
      text,
      file: `${id}.txt`,
      content: "c",
      headline: "Mill \u0000 \ud800 😀",
      blocks: [{ role: "body", paragraph: 1, start: 0, end: text.length }],
    });
    const [first, second] = [version("mill", "1", "It closes."), version("mill", "2", "It \u0000 stays.")];
    await keepTexts(state.store.db, [first, version("other", "1", "It closes.")], NOW);
    await keepTexts(state.store.db, [second, second], NOW + 1);
    expect(await readTexts(state.store.db, "mill")).toEqual([second, first]);
    await keepTexts(state.store.db, [first], NOW + 2);
    await prune(state.store.db, NOW + 2);
    expect(await readTexts(state.store.db, "mill")).toEqual([first]);
    expect(await readTexts(state.store.db, "other")).toEqual([]);
  });

  test("a key is held by one caller at a time, and released after a failure", async () => {
    const inner = state.store.claim("key", () => state.store.claim("key", () => Promise.resolve("twice")));
    expect(await inner).toBeUndefined();
    await expect(state.store.claim("key", () => Promise.reject(new Error("broke")))).rejects.toThrow("broke");
    expect(await state.store.claim("key", () => Promise.resolve("free"))).toBe("free");
  });
}
