import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseText } from "../../src/corpus/parseArticle.ts";

const hashes = {
  "000_e1593ca7dcd465ad.txt": "3c6d315c68150154d00a10b9b8953d8320bbbdff5e16bd4665dd54d75d931008",
  "001_6c0154e214419fb0.txt": "22220d9eaf5860114c4711912c27bb8c42dedc0deccceb8e5c4b4f6e58124170",
  "002_fdb5ce8513a67e48.txt": "53dbcc61b33feebda5a758e6e567c63dd7b7756e1470264a7352773318f4f84b",
};

interface Gold {
  readonly file: string;
  readonly roles: readonly { readonly role: string; readonly text: string }[];
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

const gold = JSON.parse(
  readFileSync(new URL("../eval/gold-seeds.json", import.meta.url), "utf8"),
) as readonly Gold[];

function read(file: string): Buffer {
  return readFileSync(new URL(`../../seeds/${file}`, import.meta.url));
}

describe("the seeds", () => {
  it.each(Object.entries(hashes))("%s is unchanged, byte for byte", (file, hash) => {
    expect(createHash("sha256").update(read(file)).digest("hex")).toBe(hash);
  });

  it.each(gold.map((article) => [article.file, article] as const))(
    "%s has the roles of the gold standard",
    (file, { roles }) => {
      const text = read(file).toString("utf8");
      expect(
        parseText(text).blocks.map(({ role, start, end }) => ({ role, text: text.slice(start, end) })),
      ).toEqual(roles.map(({ role, text }) => ({ role, text })));
    },
  );

  it.each(gold.map((article) => [article.file, article] as const))(
    "%s has the sentences of the gold standard",
    (file, { sentences }) => {
      const text = read(file).toString("utf8");
      expect(
        parseText(text).sentences.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
      ).toEqual(sentences.map(({ start, end, text }) => ({ start, end, text })));
    },
  );
});
