import { describe, expect, test } from "vitest";
import { asItStands } from "../../../src/answer/reply/asItStands.ts";
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
    const { kind: now, excerpts: shown } = asItStands(answer, snapshot, { "gone.txt": retracted });
    expect(now).toBe(then);
    expect(shown.map(({ file }) => file)).not.toContain("gone.txt");
  });
});
