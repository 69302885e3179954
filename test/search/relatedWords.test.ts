import { describe, expect, test } from "vitest";
import { relatedWordsOf } from "../../src/search/relatedWords.ts";

describe("a synonym may stand for a word", () => {
  test.each([
    ["buy", "purchase"],
    ["begin", "start"],
    ["car", "automobile"],
    ["doctor", "physician"],
    ["sick", "ill"],
    ["help", "aid"],
    ["killed", "kill"],
    ["strike", "hit"],
    ["quick", "fast"],
  ])("%s: %s", (word, kin) => {
    expect(relatedWordsOf(word).like.get(kin)).toBeGreaterThanOrEqual(0.9);
  });
});

describe("a derived word or hyponym may too, with less weight", () => {
  test.each([
    ["operate", "operation"],
    ["arrive", "arrival"],
    ["refuse", "refusal"],
    ["murder", "murderer"],
    ["explode", "explosion"],
    ["resign", "resignation"],
    ["destroy", "destruction"],
    ["elect", "election"],
  ])("%s: %s", (word, kin) => {
    const worth = relatedWordsOf(word).like.get(kin) ?? 0;
    expect(worth).toBeGreaterThan(0.3);
    expect(worth).toBeLessThan(0.9);
  });
});

describe("an opposite is recognised, and never a synonym", () => {
  test.each([
    ["hot", "cold"],
    ["cold", "hot"],
    ["win", "lose"],
    ["buy", "sell"],
    ["open", "close"],
    ["rise", "fall"],
    ["old", "young"],
    ["accept", "refuse"],
    ["innocent", "guilty"],
  ])("%s: %s", (word, other) => {
    const { like, opposite } = relatedWordsOf(word);
    expect([...opposite]).toContain(other);
    expect([...like.keys()]).not.toContain(other);
  });
});

describe("a word is unrelated to", () => {
  test.each([
    ["ferry", "library"],
    ["buy", "sell"],
    ["doctor", "mason"],
    ["burn", "freeze"],
    ["council", "engine"],
    ["red", "green"],
    ["mother", "storm"],
    ["paint", "loan"],
  ])("%s: %s", (word, other) => {
    expect(relatedWordsOf(word).like.has(other)).toBe(false);
  });

  test("anything, if it is in no dictionary", () => {
    const { like, opposite } = relatedWordsOf("zzqxv");
    expect([...like.keys(), ...opposite]).toEqual([]);
  });
});

test.each(["hot", "run", "take", "old", "good", "set", "fall"])(
  "%s: each worth is between 0 and 1",
  (word) => {
    const worths = [...relatedWordsOf(word).like.values()];
    expect(worths.length).toBeGreaterThan(3);
    expect(worths.every((worth) => worth > 0 && worth <= 1)).toBe(true);
    expect(relatedWordsOf(word).opposite.has(word)).toBe(false);
  },
);
