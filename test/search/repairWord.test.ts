import { describe, expect, test } from "vitest";
import { buildIndex } from "../../src/search/buildIndex.ts";
import { repairWord } from "../../src/search/repairWord.ts";
import { articleOf } from "./support/articleOf.ts";

const index = buildIndex([
  articleOf("a", "Espionage trial", [
    "Prosecutors in Westminster charged three officers with espionage for a foreign government.",
    "The ambassador of Kazakhstan denied the allegations; the parliament condemned them.",
    "A harbour warehouse burned; the firefighters were praised by mayor Brandt.",
  ]),
]);

/** The repair of a misspelt word. */
const read = (word: string): string | undefined => repairWord(index, word)[0]?.form;

describe("repairWord", () => {
  test.each([
    ["prosecuters", "prosecutors"],
    ["espoinage", "espionage"],
    ["espionge", "espionage"],
    ["kazahkstan", "kazakhstan"],
    ["westminister", "westminster"],
    ["parliment", "parliament"],
    ["alegations", "allegations"],
    ["goverment", "government"],
    ["ambasador", "ambassador"],
    ["offcers", "officers"],
    ["wharehouse", "warehouse"],
    ["rbandt", "brandt"],
  ])("reads %s as %s", (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  test.each([
    // Correct English words that the corpus does not use.
    "changed",
    "parlour",
    "praiser",
    "major",
    "turned",
    "office",
    "offices",
    "tree",
    // Nothing in the corpus is similar.
    "xylophone",
    "qqqqqq",
    // Too short to repair, or a number.
    "fre",
    "mp",
    "2021",
    "",
    "東京",
  ])("leaves %j alone", (word) => {
    expect(read(word)).toBeUndefined();
  });

  test("candidates have decreasing weights in (0, 1]", () => {
    const weights = repairWord(index, "prosecuters").map(({ weight }) => weight);
    expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });
});
