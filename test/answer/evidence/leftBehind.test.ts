import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** The maximum number of bytes that a question may leave behind; it leaves 9,000 to 15,000. */
const LEFT = 20_000;

test("a question leaves hardly anything for the next full collection", () => {
  // In a process of its own, because V8 puts new objects where those of earlier code lived long. Pretenuring does so even alone.
  const printed = execFileSync(
    process.execPath,
    [
      "--expose-gc",
      "--no-allocation-site-pretenuring",
      "--import",
      "tsx",
      "test/answer/evidence/support/printLeftBehind.ts",
    ],
    { encoding: "utf8" },
  );
  expect(Number(printed)).toBeGreaterThan(0);
  expect(Number(printed)).toBeLessThan(LEFT);
});
