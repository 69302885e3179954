import { expect, test } from "vitest";
import { adoptEditorial } from "../../../src/store/adoptEditorial.ts";
import { recordCitation } from "../../../src/store/citations.ts";
import { nextCorrection } from "../../../src/store/corrections.ts";
import { changeArticle, type ArticleChange } from "../../../src/store/articleChanges.ts";
import { readEditorial } from "../../../src/store/readEditorial.ts";
import { NOW, type StateUnderTest } from "../support/stateUnderTest.ts";

/** What every state must do with moderators' changes to articles. */
export function keepsArticleChanges(state: StateUnderTest): void {
  const { change, citation } = state;

  test("moderators' changes to an article survive a restart", async () => {
    await change("a.txt", { kind: "describe", details: { outlet: "The Herald" } });
    await change("a.txt", { kind: "describe", details: { published: "2021-06-12" } });
    await change("a.txt", { kind: "note", note: "The name is spelt Rhys.", corrects: true });
    await state.restart();
    expect(await readEditorial(state.store.db)).toEqual({
      "a.txt": {
        details: { outlet: "The Herald", published: "2021-06-12" },
        status: "corrected",
        reason: "",
        notes: ["The name is spelt Rhys."],
        updatedAt: NOW + state.changes,
      },
    });
  });

  test("details set later do not make an old retraction or note new", async () => {
    await change("a.txt", { kind: "retract", reason: "Invented." });
    const retracted = NOW + state.changes;
    await change("a.txt", { kind: "describe", details: { outlet: "The Herald" } });
    await change("a.txt", { kind: "undescribe", details: {} });
    await state.restart();
    expect((await readEditorial(state.store.db))["a.txt"]?.updatedAt).toBe(retracted);
    await change("a.txt", { kind: "note", note: "Kept.", corrects: true });
    const noted = NOW + state.changes;
    await change("a.txt", { kind: "note", note: "Taken back.", corrects: false });
    const of = `change-${state.changes}`;
    await change("a.txt", { kind: "unnote", of });
    await change("a.txt", { kind: "restore" });
    expect((await readEditorial(state.store.db))["a.txt"]).toMatchObject({
      status: "corrected",
      updatedAt: noted,
    });
  });

  test("a later remark does not make an old retraction or correction new", async () => {
    await change("a.txt", { kind: "note", note: "There were four.", corrects: true });
    const corrected = NOW + state.changes;
    await change("a.txt", { kind: "note", note: "The photo is from May.", corrects: false });
    expect((await readEditorial(state.store.db))["a.txt"]?.updatedAt).toBe(corrected);
    await change("a.txt", { kind: "retract", reason: "Invented." });
    const retracted = NOW + state.changes;
    await change("a.txt", { kind: "note", note: "See page four.", corrects: false });
    expect((await readEditorial(state.store.db))["a.txt"]?.updatedAt).toBe(retracted);
  });

  test("a remark dates an article until it is corrected, and restoring it brings back its newest correction's date", async () => {
    const updatedAt = async () => (await readEditorial(state.store.db))["a.txt"]?.updatedAt;
    await change("a.txt", { kind: "note", note: "A longer report follows.", corrects: false });
    expect(await updatedAt()).toBe(NOW + state.changes);
    await change("a.txt", { kind: "note", note: "In May.", corrects: true });
    await change("a.txt", { kind: "note", note: "On Monday.", corrects: true });
    const corrected = NOW + state.changes;
    await change("a.txt", { kind: "retract", reason: "Invented." });
    await change("a.txt", { kind: "restore" });
    expect(await updatedAt()).toBe(corrected);
  });

  test("moderators' changes are read in the same order, whichever was made last", async () => {
    for (const file of ["b.txt", "a.txt", "c.txt", "a.txt", "b.txt"])
      await change(file, { kind: "describe", details: { outlet: "The Herald" } });
    expect(Object.keys(await readEditorial(state.store.db))).toEqual(["a.txt", "b.txt", "c.txt"]);
  });

  test("a retraction by an earlier version keeps its time once something else is changed", async () => {
    await change("a.txt", { kind: "retract", reason: "Invented." });
    const retracted = NOW + state.changes;
    await state.store.db.updateTable("editorial").set({ retracted_at: null }).execute();
    await change("a.txt", { kind: "describe", details: { outlet: "The Herald" } });
    expect((await readEditorial(state.store.db))["a.txt"]?.updatedAt).toBe(retracted);
  });

  test("corrections come before other notes, however old they are", async () => {
    await change("a.txt", { kind: "note", note: "The fine was 5 million.", corrects: true });
    await change("a.txt", { kind: "note", note: "The photo is from May.", corrects: false });
    await change("a.txt", { kind: "note", note: "The name is spelt Rhys.", corrects: true });
    await change("a.txt", { kind: "note", note: "A longer report follows.", corrects: false });
    expect((await readEditorial(state.store.db))["a.txt"]?.notes).toEqual([
      "The name is spelt Rhys.",
      "The fine was 5 million.",
      "A longer report follows.",
      "The photo is from May.",
    ]);
  });

  test("restoring a retracted article brings back its earlier state", async () => {
    await change("a.txt", { kind: "note", note: "Background added.", corrects: false });
    await change("a.txt", { kind: "retract", reason: "Invented." });
    expect((await readEditorial(state.store.db))["a.txt"]).toMatchObject({
      status: "retracted",
      reason: "Invented.",
    });
    await change("a.txt", { kind: "restore" });
    expect((await readEditorial(state.store.db))["a.txt"]).toMatchObject({ status: "live", reason: "" });
  });

  test("undoing a note keeps the other notes, and undoing details keeps no later ones", async () => {
    await change("a.txt", { kind: "note", note: "Kept.", corrects: false });
    await change("a.txt", { kind: "note", note: "Wrong.", corrects: true });
    const of = `change-${state.changes}`;
    await change("a.txt", { kind: "describe", details: { outlet: "The Herald", url: "https://a.example" } });
    await change("a.txt", { kind: "unnote", of });
    await change("a.txt", { kind: "undescribe", details: { outlet: "The Post" } });
    await change("b.txt", { kind: "unnote", of });
    expect((await readEditorial(state.store.db))["a.txt"]).toMatchObject({
      details: { outlet: "The Post" },
      status: "live",
      notes: ["Kept."],
    });
    expect((await readEditorial(state.store.db))["a.txt"]?.details).not.toHaveProperty("url");
  });

  test("a change applies to an article under all its names", async () => {
    const same = (file: string, what: ArticleChange): Promise<number> =>
      changeArticle(state.store.db, {
        id: `same-${(state.changes += 1)}`,
        file,
        content: "one article",
        change: what,
        actor: "moderator",
        guild: "guild",
        at: NOW + state.changes,
        notice: "",
      });
    await recordCitation(state.store.db, citation("m1"), ["a.txt"], {});
    await same("a.txt", { kind: "describe", details: { outlet: "The Herald" } });
    await same("a.txt", { kind: "note", note: "One.", corrects: true });
    await same("a.txt", { kind: "retract", reason: "Invented." });
    await change("other.txt", { kind: "note", note: "Other.", corrects: false });
    const articles = [
      { file: "b.txt", content: "one article" },
      { file: "c.txt", content: "another" },
      { file: "other.txt", content: "content of other.txt" },
    ];
    for (let time = 0; time < 2; time += 1) await adoptEditorial(state.store.db, articles);
    const adopted = await readEditorial(state.store.db);
    expect(Object.keys(adopted).sort()).toEqual(["a.txt", "b.txt", "other.txt"]);
    expect(adopted["b.txt"]).toEqual(adopted["a.txt"]);
    expect(await same("b.txt", { kind: "restore" })).toBe(1);
    const restored = await readEditorial(state.store.db);
    expect([restored["a.txt"]?.status, restored["b.txt"]?.status]).toEqual(["corrected", "corrected"]);
    expect(restored["b.txt"]?.notes).toEqual(["One."]);
    await same("b.txt", { kind: "note", note: "Two.", corrects: false });
    await same("a.txt", { kind: "unnote", of: `same-${state.changes}` });
    const taken = await readEditorial(state.store.db);
    expect([taken["a.txt"]?.notes, taken["b.txt"]?.notes]).toEqual([["One."], ["One."]]);
    expect((await nextCorrection(state.store.db))?.message).toBe("m1");
  });

  test("changes from an earlier version are matched by content once the article is read", async () => {
    await change("a.txt", { kind: "retract", reason: "Invented." });
    await state.store.db.updateTable("editorial").set({ content: "" }).execute();
    await adoptEditorial(state.store.db, [{ file: "b.txt", content: "" }]);
    await adoptEditorial(state.store.db, [{ file: "a.txt", content: "one article" }]);
    await adoptEditorial(state.store.db, [{ file: "b.txt", content: "one article" }]);
    expect((await readEditorial(state.store.db))["b.txt"]).toMatchObject({
      status: "retracted",
      reason: "Invented.",
    });
  });

  test("a change that fails leaves nothing behind", async () => {
    await change("a.txt", { kind: "retract", reason: "Invented." });
    state.changes -= 1;
    await expect(change("b.txt", { kind: "retract", reason: "Also." })).rejects.toThrow(/unique|duplicate/i);
    expect(Object.keys(await readEditorial(state.store.db))).toEqual(["a.txt"]);
    state.changes += 1;
  });
}
