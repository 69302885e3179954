// Prints how long a cold question takes, next to Node.js doing nothing and the same question through tsx.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const RUNS = 10;
const cwd = fileURLToPath(new URL("../..", import.meta.url));
const question = ["ask", "ask", "which court will hear the case?"];
const starts = [
  { name: "node, doing nothing", args: ["-e", "0"] },
  {
    name: "a question, as npm run ask starts it",
    args: ["--no-regexp-tier-up", "config/build/run.js", ...question],
  },
  { name: "a question, through tsx", args: ["--import", "tsx", "src/start.ts", ...question] },
].map((start) => ({ ...start, times: [] as number[] }));

/** Milliseconds from start to exit. */
function timeOf(args: readonly string[]): number {
  const before = performance.now();
  execFileSync(process.execPath, args, { cwd, stdio: "ignore" });
  return performance.now() - before;
}

// The first round builds and fills the disk cache; rounds alternate, so that all face the same load.
for (let round = 0; round <= RUNS; round += 1)
  for (const { args, times } of starts) {
    const time = timeOf(args);
    if (round > 0) times.push(time);
  }

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[RUNS >> 1] ?? NaN;
const base = median(starts[0]?.times ?? []);
for (const { name, times } of starts)
  console.log(
    `${name.padEnd(38)}median ${median(times).toFixed(0).padStart(5)} ms   worst ${Math.max(...times)
      .toFixed(0)
      .padStart(5)} ms   ${(median(times) / base).toFixed(1).padStart(5)} x node`,
  );
