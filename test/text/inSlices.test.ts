import { expect, test } from "vitest";
import { inSlices } from "../../src/text/inSlices.ts";

test("without a slice, other work gets its turn after each step, and the result is that of the last", async () => {
  const seen: string[] = [];
  let isOver = false;
  const other = (): void => {
    seen.push("other");
    if (!isOver) setImmediate(other);
  };
  setImmediate(other);
  const result = await inSlices(
    (function* () {
      for (const step of [1, 2, 3]) {
        seen.push(`step ${step}`);
        yield;
      }
      return "done";
    })(),
    0,
  );
  isOver = true;
  expect(result).toBe("done");
  expect(seen.join(" ")).toMatch(/step 1 (?:other )+step 2 (?:other )+step 3/u);
});

test("what a step throws reaches the caller", async () => {
  await expect(
    inSlices(
      (function* (): Generator<undefined, void> {
        yield;
        throw new Error("lost");
      })(),
    ),
  ).rejects.toThrow("lost");
});
