import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { commonWords } from "../../config/wordnet/commonWords.ts";
import { makeTable } from "../../config/wordnet/makeTable.ts";

const fileOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

test("the table matches its script's output", () => {
  expect(inflateRawSync(fileOf("config/wordnet/wordnet.bin")).equals(makeTable())).toBe(true);
});

test("the common words match their script's output", () => {
  expect(fileOf("src/extract/names/data/commonWords.txt").toString()).toBe(commonWords());
});
