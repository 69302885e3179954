import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { decide } from "../../../src/answer/evidence/decide.ts";
import { inquiryOf, questions, village } from "./support/ask.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as (options?: { readonly type: "minor" }) => void;

/** How often all questions are asked, and the maximum number of bytes that one may leave behind. */
const ROUNDS = 20;
const LEFT = 30_000;

function askAll(): void {
  for (const question of questions) decide(inquiryOf(question, village));
  collect({ type: "minor" });
}

test("a question leaves hardly anything for the next full collection", () => {
  // Fill the caches and compile the code first.
  for (let round = 0; round < ROUNDS; round += 1) askAll();
  collect();
  // The least of several, because the engine's own work adds to some.
  const left = Array.from({ length: 3 }, () => {
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let round = 0; round < ROUNDS; round += 1) askAll();
    collect({ type: "minor" });
    return process.memoryUsage().heapUsed - before;
  });
  expect(Math.min(...left) / (ROUNDS * questions.length)).toBeLessThan(LEFT);
});
