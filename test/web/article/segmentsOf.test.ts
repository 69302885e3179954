import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../../src/corpus/article.ts";
import type { Layer } from "../../../src/web/article/layersOf.ts";
import { segmentsOf } from "../../../src/web/article/segmentsOf.ts";

const blocks = fc
  .uniqueArray(fc.nat(200), { minLength: 2, maxLength: 12 })
  .map((places): Block[] =>
    places
      .toSorted((a, b) => a - b)
      .flatMap((end, at, all) =>
        at % 2 === 0 ? [] : [{ start: all[at - 1] ?? 0, end, role: "body", paragraph: at } as const],
      ),
  );
const layers = fc.array(
  fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })).map(([start, length]): Layer => ({
    start,
    end: start + length,
    kind: "names",
  })),
  { maxLength: 15 },
);

test("no character is lost or shown twice, however highlights overlap", () => {
  fc.assert(
    fc.property(blocks, layers, (some, marks) => {
      const all = segmentsOf(some, marks);
      for (const [at, block] of some.entries()) {
        const segments = all[at] ?? [];
        expect(segments[0]?.start).toBe(block.start);
        expect(segments.at(-1)?.end).toBe(block.end);
        expect(segments.slice(1).map(({ start }) => start)).toEqual(
          segments.slice(0, -1).map(({ end }) => end),
        );
      }
    }),
  );
});

test("every character has exactly the highlights that cover it", () => {
  fc.assert(
    fc.property(blocks, layers, (some, marks) => {
      for (const segment of segmentsOf(some, marks).flat()) {
        const wanted = marks.filter(({ start, end }) => start <= segment.start && segment.end <= end);
        expect(new Set(segment.layers)).toEqual(new Set(wanted));
      }
    }),
  );
});
