import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idLimit, idOf } from "../../src/corpus/idOf.ts";

describe("idOf", () => {
  it.each([
    ["000_e1593ca7dcd465ad.txt", "000_e1593ca7dcd465ad"],
    ["News/Été 2024.final.txt", "news-été-2024-final"],
    ["E\u0301te\u0301.md", "été"],
    ["!!!.txt", "article"],
    ["漢字.html", "漢字"],
  ])("of %j is %j", (file, id) => {
    expect(idOf(file)).toBe(id);
  });

  it("keeps long paths apart, and every id short and plain", () => {
    expect(idOf(`${"a".repeat(200)}1.txt`)).not.toBe(idOf(`${"a".repeat(200)}2.txt`));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (name) => {
        const id = idOf(`${name}.txt`);
        expect(id).toMatch(/^[\p{L}\p{N}_-]+$/u);
        expect(id.length).toBeLessThanOrEqual(idLimit);
      }),
    );
  });
});
