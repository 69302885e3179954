import { decide } from "../../../../src/answer/evidence/decide.ts";
import { inquiryOf, questions, village } from "./ask.ts";

// Prints how many bytes a question leaves behind for the next full collection. Run it with `--expose-gc`.
const { gc: collect } = globalThis;
if (collect === undefined) throw new Error("run this with --expose-gc");

/** How often all questions are asked. */
const ROUNDS = 6;

const askAll = (): void => {
  for (const question of questions) decide(inquiryOf(question, village));
  collect({ type: "minor" });
};

// Fill the caches and compile the code first.
for (let round = 0; round < ROUNDS; round += 1) askAll();

// The least of several, because the engine's own work adds to some.
const left = Array.from({ length: 3 }, () => {
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let round = 0; round < ROUNDS; round += 1) askAll();
  collect({ type: "minor" });
  return process.memoryUsage().heapUsed - before;
});
console.log(Math.min(...left) / (ROUNDS * questions.length));
