import { describe, expect, test } from "vitest";
import { withFullNames } from "../../../src/answer/question/fullNames.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const coverage = snapshotOf([
  "Founder speaks\n\nMark Zuckerman met Ada Lindqvist and Maria Lindgren in Tarn. The zuchetto was red.",
]);

describe("a shortened name", () => {
  test("is written out if just one name starts with it", () => {
    expect(withFullNames("what did zuck say in tarn", coverage)).toBe("what did zuckerman say in tarn");
  });

  test.each([
    ["two names start with it", "where did lindq and lind meet", "where did lindqvist and lind meet"],
    ["it is in the dictionary", "was it a mark", "was it a mark"],
    ["an article has the word", "the zuchetto", "the zuchetto"],
    ["it is too short", "who is zuc", "who is zuc"],
    ["no name starts with it", "who is zuckx", "who is zuckx"],
  ])("stays as it is if %s", (_, typed, expected) => {
    expect(withFullNames(typed, coverage)).toBe(expected);
  });
});
