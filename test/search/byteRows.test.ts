import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byteRows } from "../../src/search/byteRows.ts";

const STEP = 16;

/** The dot product in plain JavaScript. */
const dot = (a: Int8Array, b: Int8Array): number => a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0);

describe("the dot products of rows of bytes", () => {
  test("equal those of plain arithmetic, for any bytes, sizes and choice of rows", () => {
    const rows = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 20 }))
      .chain(([steps, count]) =>
        fc.record({
          size: fc.constant(steps * STEP),
          bytes: fc.uint8Array({ minLength: steps * STEP * count, maxLength: steps * STEP * count }),
          own: fc.nat(count - 1),
          others: fc.array(fc.nat(count - 1)),
        }),
      );
    fc.assert(
      fc.property(rows, ({ size, bytes, own, others }) => {
        const { matrix, dotsWith } = byteRows(bytes, size);
        const row = (number: number): Int8Array => matrix.subarray(number * size, (number + 1) * size);
        expect([...dotsWith(own, Int32Array.from(others))]).toEqual(
          others.map((other) => dot(row(own), row(other))),
        );
      }),
    );
  });

  test("do not overflow for the largest bytes", () => {
    const { dotsWith } = byteRows(new Uint8Array(2 * 1024).fill(0x80), 1024);
    expect([...dotsWith(0, Int32Array.of(1, 0))]).toEqual([1024 * 128 * 128, 1024 * 128 * 128]);
  });

  test("of no rows are none", () => {
    expect(byteRows(new Uint8Array(STEP), STEP).dotsWith(0, new Int32Array())).toHaveLength(0);
  });

  test("need rows of a multiple of 16 bytes", () => {
    expect(() => byteRows(new Uint8Array(20), 10)).toThrow(RangeError);
  });
});
