import { expect, test } from "vitest";
import { numberOfWord, wordnet, wordOf } from "../../src/search/wordnet.ts";

test("every word is found by its number, and its number by the word", () => {
  const net = wordnet();
  const last = net.wordStart.length - 2;
  for (let number = 0; number <= last; number += 97)
    expect(numberOfWord(net, wordOf(net, number))).toBe(number);
  expect(numberOfWord(net, wordOf(net, last))).toBe(last);
});

test.each(["", " ", "harbo", "take_place", "zzzz", "\u{1f600}", "~", "'"])("%j is not in it", (word) => {
  expect(numberOfWord(wordnet(), word)).toBe(-1);
});
