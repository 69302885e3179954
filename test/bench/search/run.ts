// `npm run bench`: the product's index beside other engines, each in a process of its own, on the same documents in one run.
// Options: --data DIR (test collections as JSON; default ../shared/data, else the seeds), --only TEXT (engines by name), --skip-growth.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { engines } from "./engines.ts";
import type { Figures, Job } from "./job.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    only: { type: "string", default: "" },
    "skip-growth": { type: "boolean", default: false },
  },
});
const seeds = fileURLToPath(new URL("../../../seeds", import.meta.url));
const measure = fileURLToPath(new URL("measure.ts", import.meta.url));
const sizes = [1000, 10_000, 50_000, 200_000];
const chosen = engines.filter(({ name }) => name.includes(values.only));
const files: (string | undefined)[] = existsSync(values.data)
  ? readdirSync(values.data)
      .filter((name) => name.endsWith(".json"))
      .map((name) => join(values.data, name))
  : [undefined];

/** Runs a job; says so instead of figures when the engine fails. */
function figuresOf(job: Job): Figures | undefined {
  try {
    const args = ["--max-old-space-size=8192", "--import", "tsx", measure, JSON.stringify(job)];
    const output = execFileSync(process.execPath, args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return JSON.parse(output) as Figures;
  } catch {
    return undefined;
  }
}

const row = (cells: readonly string[]): void => console.log(`| ${cells.join(" | ")} |`);
const heading = (cells: readonly string[]): void => {
  row(cells);
  row(cells.map(() => "---"));
};
const share = (value: number): string => value.toFixed(3).replace(/^0/u, "");
const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

for (const file of files) {
  console.log(`\n## ${file === undefined ? "seeds" : basename(file)}\n`);
  const columns = [
    "nDCG@10",
    "MRR@10",
    "R@1",
    "R@10",
    "1-2 typos",
    "all typos",
    "build ms",
    "p50 ms",
    "p95 ms",
    "MiB",
  ];
  heading(["engine", ...columns]);
  for (const { name } of chosen) {
    const f = figuresOf({ engine: name, seeds, ...(file === undefined ? {} : { file }) });
    if (f === undefined) {
      row([name, "failed"]);
      continue;
    }
    const sampled = f.asked < f.of ? ` (${f.asked} of ${f.of} questions)` : "";
    const quality = [f.ndcg10, f.mrr10, f.recall1, f.recall10, f.oneTypo, f.allTypos].map(share);
    row([name + sampled, ...quality, ...[f.buildMs, f.p50Ms, f.p95Ms].map(ms), f.peakMb.toFixed(0)]);
  }
}

if (!values["skip-growth"]) {
  const [file] = files.toReversed();
  console.log("\n## Growth: p50/p95 ms, with typos p50/p95 ms, build s, peak MiB\n");
  heading(["engine", ...sizes.map((size) => `${size} sentences`)]);
  for (const { name, growsTo } of chosen) {
    const cells = sizes.map((grow) => {
      if (grow > growsTo) return "not run";
      const f = figuresOf({ engine: name, seeds, grow, ...(file === undefined ? {} : { file }) });
      if (f === undefined) return "failed";
      const times = `${ms(f.p50Ms)}/${ms(f.p95Ms)}, ${ms(f.typoP50Ms)}/${ms(f.typoP95Ms)}`;
      return `${times}, ${(f.buildMs / 1000).toFixed(1)} s, ${f.peakMb.toFixed(0)} MiB`;
    });
    row([name, ...cells]);
  }
}
