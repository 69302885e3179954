// `npm run fit:worths [-- --squad FILE]`: searches the worths in `config/answering.json` by coordinate descent, for the lowest loss of
// the fit on stories that it has not seen, and leaves the best ones in the file. Each step is a whole fit; run `npm run fit` afterwards.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { pathOf } from "./trainingSet.ts";

const STEP = 0.05;
const path = pathOf("../../../config/answering.json");

interface File {
  readonly worth: Readonly<Record<string, number>>;
}
const start = JSON.parse(readFileSync(path, "utf8")) as File;
const write = (worth: File["worth"]): void =>
  writeFileSync(path, `${JSON.stringify({ ...start, worth }, null, 2)}\n`);

const losses = new Map<string, number>();

/** The loss of ranking and acceptance together with these worths. */
function lossWith(worth: File["worth"]): number {
  const key = JSON.stringify(worth);
  const known = losses.get(key);
  if (known !== undefined) return known;
  write(worth);
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--import", "tsx", pathOf("run.ts"), "--dry", ...process.argv.slice(2)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 },
  );
  const [, ranking, acceptance] = /loss .*: ranking ([\d.]+), acceptance ([\d.]+)/u.exec(stdout) ?? [];
  if (status !== 0 || acceptance === undefined) throw new Error(`the fit ended with ${status}:\n${stdout}`);
  const loss = Number(ranking) + Number(acceptance);
  console.log(`${key}  ${ranking} + ${acceptance} = ${loss.toFixed(4)}`);
  losses.set(key, loss);
  return loss;
}

let best = start.worth;
const moved = (worth: File["worth"], name: string, by: number): File["worth"] => ({
  ...worth,
  [name]: Math.min(1, Math.max(0, Math.round(100 * ((worth[name] ?? 0) + by)) / 100)),
});
process.on("exit", () => {
  write(best);
});
process.on("SIGINT", () => process.exit(130));
let least = lossWith(best);
let isBetter = true;
while (isBetter) {
  isBetter = false;
  for (const name of Object.keys(best)) {
    for (const by of [STEP, -STEP, 2 * STEP, -2 * STEP]) {
      const next = moved(best, name, by);
      const loss = lossWith(next);
      if (!(loss < least)) continue;
      [best, least, isBetter] = [next, loss, true];
      break;
    }
  }
}
console.log(`best: ${JSON.stringify(best)}, loss ${least.toFixed(4)}`);
