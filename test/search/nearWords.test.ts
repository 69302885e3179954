import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildIndex } from "../../src/search/buildIndex.ts";
import { nearWords } from "../../src/search/nearWords.ts";
import { likeness, rowOfWord, wordVectors } from "../../src/search/wordVectors.ts";
import { stem } from "../../src/text/stems.ts";
import { articleOf } from "./support/articleOf.ts";

const index = buildIndex([
  articleOf("a", "Bananas", [
    "The adviser bought a house near the anonymous officer.",
    "His mother dwells in the village.",
    "A political scandal shook the harbour.",
  ]),
]);
const near = (word: string): readonly string[] =>
  nearWords(index, word).map((one) => index.stems[one.stem] ?? "");
const alike = (a: string, b: string): number => {
  const vectors = wordVectors();
  return likeness(vectors, rowOfWord(vectors, a), rowOfWord(vectors, b));
};

describe("words of similar use are near", () => {
  test.each([
    ["consultant", "adviser"],
    ["cop", "officer"],
    ["nameless", "anonymous"],
    ["mum", "mother"],
    ["purchased", "bought"],
    ["politics", "political"],
    ["port", "harbour"],
  ])("%s: %s", (word, other) => {
    expect(near(word)).toContain(stem(other));
  });

  test.each([
    ["banana", "officer"],
    ["mother", "harbour"],
    ["anonymous", "village"],
  ])("%s: not %s", (word, other) => {
    expect(near(word)).not.toContain(stem(other));
  });

  test.each(["", "zzzz", "__proto__", "a b", "é", "2021"])("%j is near nothing", (word) => {
    expect(near(word)).toEqual([]);
  });

  test("the nearest comes first, each stem once", () => {
    for (const word of ["officer", "house", "town", "scandal"]) {
      const found = nearWords(index, word);
      expect(found.length).toBeGreaterThan(0);
      expect(found.map((one) => one.likeness)).toEqual(
        found.map((one) => one.likeness).toSorted((a, b) => b - a),
      );
      expect(new Set(found.map((one) => one.stem)).size).toBe(found.length);
    }
  });
});

describe("the similarity of two words", () => {
  const word = fc.constantFrom(...[...wordVectors().rowOf.keys()].slice(0, 5000));

  test("is symmetric, at most 1, and 1 for a word with itself", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(alike(a, b)).toBeCloseTo(alike(b, a), 6);
        expect(Math.abs(alike(a, b))).toBeLessThanOrEqual(1.000_001);
        expect(alike(a, a)).toBeCloseTo(1, 5);
      }),
    );
  });

  test.each([
    ["mum", "mother", "officer"],
    ["sank", "capsized", "voted"],
    ["adviser", "consultant", "river"],
    ["anonymous", "nameless", "famous"],
  ])("%s is more like %s than like %s", (word, like, unlike) => {
    expect(alike(word, like)).toBeGreaterThan(alike(word, unlike) + 0.1);
  });

  test("an inflected form without a vector uses that of its lemma", () => {
    const vectors = wordVectors();
    expect(vectors.rowOf.has("untangles")).toBe(false);
    expect(rowOfWord(vectors, "untangles")).toBe(vectors.rowOf.get("untangle"));
  });
});
