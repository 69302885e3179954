import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { commonWords } from "../../config/wordnet/commonWords.ts";
import { makeTable } from "../../config/wordnet/makeTable.ts";
import { numberOfWord, wordnet, wordOf } from "../../src/search/wordnet.ts";

const fileOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

test("the table is what its script derives from WordNet", () => {
  expect(brotliDecompressSync(fileOf("config/wordnet/wordnet.bin")).equals(makeTable())).toBe(true);
});

test("the common words are what their script derives from WordNet", () => {
  expect(fileOf("src/extract/names/data/commonWords.txt").toString()).toBe(commonWords());
});

test("every word is found by its number, and its number by the word", () => {
  const net = wordnet();
  const last = net.wordStart.length - 2;
  for (let number = 0; number <= last; number += 97)
    expect(numberOfWord(net, wordOf(net, number))).toBe(number);
  expect(numberOfWord(net, wordOf(net, last))).toBe(last);
});

test.each(["", " ", "harbo", "take_place", "zzzz", "\u{1f600}", "~", "'"])("%j is no word of it", (word) => {
  expect(numberOfWord(wordnet(), word)).toBe(-1);
});
