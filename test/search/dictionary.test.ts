import { describe, expect, test } from "vitest";
import { inDictionary, isMarked, lemmasOf } from "../../src/search/dictionary.ts";

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
});

describe("a lemma is known as", () => {
  test.each([
    ["harbor", "noun"],
    ["harbor", "verb"],
    ["quick", "adj"],
    ["quickly", "adv"],
    ["nurse", "personFirst"],
    ["founder", "person"],
    ["chief", "person"],
    ["win", "noun"],
  ] as const)("%s: %s", (lemma, mark) => {
    expect(isMarked(lemma, mark)).toBe(true);
  });

  test.each([
    ["harbo", "noun"],
    ["harbors", "noun"],
    ["quickly", "adj"],
    ["arrive", "noun"],
    ["library", "verb"],
    ["founder", "personFirst"],
    ["ferry", "person"],
    ["", "noun"],
  ] as const)("%j: not %s", (lemma, mark) => {
    expect(isMarked(lemma, mark)).toBe(false);
  });
});
