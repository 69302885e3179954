import { describe, expect, test } from "vitest";
import { inDictionary, lemmasOf, lineOf } from "../../src/search/dictionary.ts";
import { relatedWords } from "../../src/search/relatedWords.ts";

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

describe("related words", () => {
  const wordsOf = (word: string): readonly string[] => relatedWords(word).map((related) => related.word);

  test.each([
    ["adviser", "advisor"],
    ["cop", "officer"],
    ["politics", "political"],
    ["advise", "advisor"],
    ["nameless", "anonymous"],
    ["dwell", "live"],
    ["bought", "purchase"],
  ])("%s: %s", (word, related) => {
    expect(wordsOf(word)).toContain(related);
  });

  test.each([
    ["boats", "boat"],
    ["harbour", "banana"],
    ["purchase", "go"],
    ["marry", "march"],
    ["married", "march"],
  ])("%s: not %s", (word, unrelated) => {
    expect(wordsOf(word)).not.toContain(unrelated);
  });

  test("are single words, each once, with a weight between 0 and 1", () => {
    for (const word of ["boat", "cop", "advise", "nameless", "quickly", "sank"]) {
      const related = relatedWords(word);
      expect(related.length).toBeGreaterThan(0);
      expect(new Set(related.map((one) => one.word)).size).toBe(related.length);
      for (const one of related) {
        expect(one.word).toMatch(/^[a-z]+$/u);
        expect(one.weight).toBeGreaterThan(0);
        expect(one.weight).toBeLessThan(1);
      }
    }
  });

  test.each(["", "zzzz", "__proto__", "a b", "é", "2021"])("%j has none", (word) => {
    expect(relatedWords(word)).toEqual([]);
  });
});
