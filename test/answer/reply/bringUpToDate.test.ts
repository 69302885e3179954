import { describe, expect, test } from "vitest";
import { bringUpToDate } from "../../../src/answer/reply/bringUpToDate.ts";
import type { ArticleEditorial } from "../../../src/corpus/editorial.ts";
import { anAnswer, anExcerpt } from "../../support/excerpts.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const retracted: ArticleEditorial = {
  details: {},
  status: "retracted",
  reason: "Made up.",
  notes: [],
  updatedAt: 1,
};
const snapshot = snapshotOf(["A ferry sinks\n\nThe ferry sank.\n"]);
const gone = anExcerpt("The ferry sank.", { file: "gone.txt" });
const left = anExcerpt("A ferry sailed.", { file: "left.txt" });

describe("an answer whose article has just been retracted", () => {
  test.each([
    ["found", [gone], "nothing"],
    ["likely", [gone], "nothing"],
    ["found", [gone, left], "found"],
    ["likely", [left, gone], "likely"],
  ] as const)("that was %s by %j is %s", (kind, excerpts, then) => {
    const answer = anAnswer(excerpts, { kind });
    const { kind: now, excerpts: shown } = bringUpToDate(answer, snapshot, { "gone.txt": retracted });
    expect(now).toBe(then);
    expect(shown.map(({ file }) => file)).not.toContain("gone.txt");
  });
});

describe("an answer from the first articles", () => {
  test.each([
    [
      250,
      5000,
      undefined,
      "The articles were still loading: the first 250 of 5,000 files were searched. Ask again later.",
    ],
    [
      32_000,
      50_000,
      false,
      "The articles were still loading: the first 32,000 of 50,000 files were searched. Ask again later.",
    ],
    [1000, 1200, true, "Not all articles could be loaded: the first 1,000 of 1,200 files were searched."],
  ] as const)("with %i of %i loaded says so after its own notes", (done, total, hasFailed, words) => {
    const soFar = { done, total, ...(hasFailed !== undefined && { hasFailed }) };
    for (const kind of ["found", "likely", "nothing", "choices"] as const)
      for (const editorial of [{}, { "gone.txt": retracted }]) {
        const answer = anAnswer(kind === "nothing" ? [] : [left], { kind, notes: ["One note."] });
        const shown = bringUpToDate(answer, { ...snapshot, soFar }, editorial);
        expect(shown).toMatchObject({ kind, notes: ["One note.", words] });
      }
  });

  test("says nothing once all are loaded", () => {
    expect(bringUpToDate(anAnswer([left]), snapshot, {}).notes).toEqual(anAnswer([left]).notes);
  });
});
