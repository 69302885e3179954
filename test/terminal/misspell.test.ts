import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../src/text/editDistance.ts";
import { editWord, misspell, randomFrom } from "../../src/terminal/misspell.ts";

const question = "Which ambassador denied the allegations of espionage?";

test("the same seed misspells the same way", () => {
  expect(misspell(question, "1", 5)).toBe(misspell(question, "1", 5));
  expect(misspell(question, "1", 5)).not.toBe(misspell(question, "1", 6));
});

test("an edit is one edit", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,12}$/u), fc.nat(), (word, seed) => {
      expect(editDistance(word, editWord(word, randomFrom(seed)), 3)).toBeLessThanOrEqual(1);
    }),
  );
});

test("only content words are misspelt", () => {
  const words = misspell(question, "all", 3).split(" ");
  expect(words.filter((word) => ["Which", "the", "of"].includes(word))).toHaveLength(3);
  expect(words).toHaveLength(question.split(" ").length);
});
