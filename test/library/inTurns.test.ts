import { expect, test } from "vitest";
import { inTurns } from "../../src/library/inTurns.ts";

test("other work gets its turn after each step, and the result is that of the last", async () => {
  const seen: string[] = [];
  let isOver = false;
  const other = (): void => {
    seen.push("other");
    if (!isOver) setImmediate(other);
  };
  setImmediate(other);
  const result = await inTurns(
    (function* () {
      for (const step of [1, 2, 3]) {
        seen.push(`step ${step}`);
        yield;
      }
      return "done";
    })(),
  );
  isOver = true;
  expect(result).toBe("done");
  expect(seen.join(" ")).toMatch(/step 1 (?:other )+step 2 (?:other )+step 3/u);
});

test("what a step throws reaches the caller", async () => {
  await expect(
    inTurns(
      (function* (): Generator<undefined, void> {
        yield;
        throw new Error("lost");
      })(),
    ),
  ).rejects.toThrow("lost");
});
