import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { articleFromText } from "../../src/corpus/articleFromText.ts";
import { differenceBetween } from "../../src/corpus/differenceBetween.ts";

function load(hashes: Readonly<Record<string, string>>): Article[] {
  return Object.entries(hashes).map(([id, hash]) => articleFromText({ file: `${id}.txt`, text: "A.", hash }));
}

const ids = (articles: readonly Article[]) => articles.map(({ id, hash }) => `${id} ${hash}`);

describe("differenceBetween", () => {
  it("lists added articles, changed ones in their new version, and removed ones", () => {
    const { added, changed, removed } = differenceBetween(
      load({ same: "1", edited: "2", gone: "3" }),
      load({ fresh: "4", edited: "5", same: "1" }),
    );
    expect([ids(added), ids(changed), ids(removed)]).toEqual([["fresh 4"], ["edited 5"], ["gone 3"]]);
  });

  it("is empty between a load and itself, and is reversed with its arguments", () => {
    const loads = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("1", "2")).map(load);
    fc.assert(
      fc.property(loads, loads, (before, after) => {
        expect(differenceBetween(before, before)).toEqual({ added: [], changed: [], removed: [] });
        const there = differenceBetween(before, after);
        const back = differenceBetween(after, before);
        expect(ids(there.added)).toEqual(ids(back.removed));
        expect(there.changed.map(({ id }) => id).sort()).toEqual(back.changed.map(({ id }) => id).sort());
      }),
    );
  });
});
