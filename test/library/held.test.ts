import fc from "fast-check";
import { expect, test } from "vitest";
import { readSettings } from "../../src/config/settings.ts";
import { articleFromText } from "../../src/corpus/articleFromText.ts";
import { extract } from "../../src/extract/extract.ts";
import { holdArticle, openArticle, packArticle } from "../../src/library/held/holdArticle.ts";
import { openExtraction, packExtraction } from "../../src/library/held/holdExtraction.ts";
import { pack, type Plain } from "../../src/library/held/pack.ts";
import { packParts, unpackPart } from "../../src/library/held/packParts.ts";
import { cachedBySize } from "../../src/library/held/cachedBySize.ts";
import { unpack } from "../../src/library/held/unpack.ts";
import { extractionSettings } from "../../src/library.ts";
import { anyCharacter } from "../support/anyCharacter.ts";
import { anyText } from "../support/anyText.ts";
import { tries } from "../support/effort.ts";

const settings = extractionSettings(readSettings());
const key = fc.string({ unit: "grapheme" }).filter((name) => name !== "__proto__");
const { plain } = fc.letrec<{ plain: Plain }>((tie) => ({
  plain: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Plain>(undefined, null, true, false, 0, -0, 2 ** 28 - 1, 2 ** 28, -1, "\ud800", ""),
    fc.nat(),
    fc.double(),
    anyText(),
    fc.string({ unit: anyCharacter }),
    fc.array(tie("plain")),
    fc.dictionary(key, tie("plain"), { noNullPrototype: true }),
  ),
}));

test("any plain data is unpacked as it was packed", () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(unpack(pack(value))).toStrictEqual(value);
    }),
    { examples: [[[{}, { "": [1] }, 5]], [[{ "": 1 }, {}]], [[{ a: 1, b: 2 }, { "a\nb": 1 }, 3]]] },
  );
});

test("values that were packed together are unpacked one by one", () => {
  fc.assert(
    fc.property(fc.array(plain, { maxLength: 5 }), (values) => {
      const packed = packParts(values);
      expect(values.map((_, part) => unpackPart(packed, part))).toStrictEqual(values);
    }),
  );
});

test("truncated data is an error, wherever it ends", () => {
  const packed = pack([{ harbour: 40 }, "storm", 300]);
  for (let end = 0; end < packed.byteLength; end += 1)
    expect(() => unpack(packed.slice(0, end)), `cut at ${end}`).toThrow("ends too early");
});

test("articles and extractions survive any number of transfers as bytes", () => {
  fc.assert(
    fc.property(fc.array(anyText(), { maxLength: 6 }), fc.boolean(), (lines, isPage) => {
      const leftOut = isPage ? [{ part: "menu", characters: 9, begins: "Home" }] : undefined;
      const text = ["Storm closes harbour", ...lines, "“It rose,” said Ada Brandt on 5 May 2021."].join(
        "\n\n",
      );
      const article = articleFromText({ file: "a/b.txt", text, hash: "0", leftOut });
      const extraction = extract(article, settings);
      const held = holdArticle(article);
      expect(held).toStrictEqual(article);
      expect(structuredClone(held)).toStrictEqual(article);
      expect(holdArticle(held)).toBe(held);
      expect(openArticle(packArticle(held))).toStrictEqual(article);
      expect(extract(held, settings)).toStrictEqual(extraction);
      const opened = openExtraction(packExtraction(extraction));
      expect(opened).toStrictEqual(extraction);
      expect(packExtraction(opened)).toBe(packExtraction(opened));
    }),
    { numRuns: tries(40) },
  );
});

test("an article takes less than twice the bytes of its text", () => {
  const text = `Storm closes harbour\n\n${"The harbour of Wexcombe closed. Ada Brandt said so. ".repeat(60)}`;
  const article = articleFromText({ file: "a.txt", text, hash: "0" });
  const { known, said } = packArticle(article);
  const extraction = packExtraction(extract(article, settings));
  expect(known.byteLength + said.byteLength + extraction.byteLength).toBeLessThan(2 * text.length);
});

test("data larger than the cache is unpacked once, as long as nothing else is read", () => {
  let made = 0;
  const recall = cachedBySize(2 ** 30, () => ({ made: (made += 1) }));
  expect(recall()).toBe(recall());
  expect(made).toBe(1);
});

test("recently used data stays unpacked, and other data is unpacked again", () => {
  const made: number[] = [];
  const SOME = 64 * 1024;
  const all = Array.from({ length: 2000 }, (_, at) =>
    cachedBySize(SOME, () => {
      made.push(at);
      return { at };
    }),
  );
  for (const recall of all) {
    expect(all[0]?.()).toEqual({ at: 0 });
    recall();
  }
  expect(all[0]?.()).toBe(all[0]?.());
  expect(made.filter((at) => at === 0).length).toBeLessThan(5);
  expect(all[1]?.()).toEqual({ at: 1 });
  expect(made.filter((at) => at === 1)).toHaveLength(2);
});
