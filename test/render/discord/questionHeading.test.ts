import { describe, expect, it } from "vitest";
import { readHeading, writeHeading } from "../../../src/render/discord/questionHeading.ts";

describe("the heading", () => {
  it("holds the question and what narrows it", () => {
    expect(writeHeading("when", { text: "the *arrest*", about: "police", from: "2021" })).toBe(
      "### When: the \\*arrest\\*\n-# about: police\n-# from: 2021",
    );
  });

  it.each([["### Help"], ["### Article: A"], ["Who: x"], [""]])("is not read from %j", (text) => {
    expect(readHeading(text)).toBeUndefined();
  });
});
