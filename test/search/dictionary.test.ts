import { describe, expect, test } from "vitest";
import { inDictionary, lemmasOf, lineOf } from "../../src/search/dictionary.ts";

describe("a word may come from these lemmas", () => {
  test.each([
    ["boats", "boat"],
    ["ladies", "lady"],
    ["boxes", "box"],
    ["carried", "carry"],
    ["stopped", "stop"],
    ["targetting", "target"],
    ["making", "make"],
    ["stolen", "steal"],
    ["went", "go"],
    ["bigger", "big"],
  ])("%s: %s", (word, lemma) => {
    expect(lemmasOf(word)).toContain(lemma);
  });

  test.each([
    ["married", "mar"],
    ["carried", "car"],
    ["classes", "clas"],
    ["ladies", "lad"],
    ["as", "a"],
    ["red", "r"],
  ])("%s: not %s", (word, lemma) => {
    expect(lemmasOf(word)).not.toContain(lemma);
  });
});

describe("a word of WordNet", () => {
  test.each(["harbour", "sank", "officers", "aa", "zymotic"])("%s is in the dictionary", (word) => {
    expect(inDictionary(word)).toBe(true);
  });

  test.each(["harbur", "zzz", "copyright (c)", "  1", "", "a b"])("%j is not", (word) => {
    expect(inDictionary(word)).toBe(false);
  });

  test("is found by its whole, not by its beginning", () => {
    expect(lineOf("noun", "harbo")).toBeUndefined();
    expect(lineOf("noun", "harbor")).toMatch(/^harbor n /u);
  });
});
