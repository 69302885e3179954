// `npm run bench`: the product's index beside other engines, each in a process of its own, on the same documents in one run.
// Options: --data DIR (test collections as JSON; default ../shared/data, else the seeds), --only TEXT (engines by name),
// --derived (other kinds of questions made of the same collections as well), --skip-collections, --skip-growth, --skip-reader.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type DerivationName, derivations } from "./deriveCollection.ts";
import { engines } from "./engines.ts";
import type { Figures } from "./job.ts";
import { runJob } from "./runJob.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    only: { type: "string", default: "" },
    derived: { type: "boolean", default: false },
    "skip-collections": { type: "boolean", default: false },
    "skip-growth": { type: "boolean", default: false },
    "skip-reader": { type: "boolean", default: false },
  },
});

/** Time limits, equal for every engine: seconds for the questions, and for everything on one collection or size. */
const limits = { collection: { questions: 25, all: 60 }, growth: { questions: 5, all: 40 } };
const sizes = [1000, 10_000, 50_000, 200_000];

const seeds = fileURLToPath(new URL("../../../seeds", import.meta.url));
const chosen = engines.filter(({ name }) => name.includes(values.only));
const files: (string | undefined)[] = existsSync(values.data)
  ? readdirSync(values.data)
      .filter((name) => name.endsWith(".json"))
      .map((name) => join(values.data, name))
  : [undefined];

const row = (cells: readonly string[]): void => console.log(`| ${cells.join(" | ")} |`);
const heading = (cells: readonly string[]): void => {
  row(cells);
  row(cells.map(() => "---"));
};
const share = (value: number): string => value.toFixed(3).replace(/^0/u, "");
const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const sampled = ({ asked, of }: Figures): string => (asked < of ? ` (${asked} of ${of} questions)` : "");

function collectionTable(file: string | undefined, derive?: DerivationName): void {
  const { questions, all } = limits.collection;
  const name = file === undefined ? "seeds" : basename(file);
  console.log(`\n## ${name}${derive === undefined ? "" : `, ${derive}`}\n`);
  console.log(`At most ${questions} s of questions, ${all} s in all for each engine.\n`);
  const quality = ["nDCG@10", "MRR@10", "R@1", "R@10", "1-2 typos", "all typos"];
  heading(["engine", ...quality, "build ms", "p50 ms", "p95 ms", "peak MiB"]);
  for (const { name: engine } of chosen) {
    const job = {
      engine,
      seeds,
      ...(file && { file }),
      ...(derive && { derive }),
      questionSeconds: questions,
    };
    const f = runJob(job, all);
    if (typeof f === "string") {
      row([engine, f]);
      continue;
    }
    const shares = [f.ndcg10, f.mrr10, f.recall1, f.recall10, f.oneTypo, f.allTypos].map(share);
    row([engine + sampled(f), ...shares, ...[f.buildMs, f.p50Ms, f.p95Ms].map(ms), f.peakMb.toFixed(0)]);
  }
}

function growthTable(file: string | undefined): void {
  const { questions, all } = limits.growth;
  console.log("\n## Growth: p50/p95 ms, with typos p50/p95 ms, build s, peak MiB of the process\n");
  console.log(`At most ${questions} s of questions, ${all} s in all for each engine and size.\n`);
  heading(["engine", ...sizes.map((size) => `${size} sentences`)]);
  for (const { name: engine } of chosen) {
    let failed = false;
    const cells = sizes.map((grow) => {
      if (failed) return "not tried";
      const f = runJob({ engine, seeds, grow, ...(file && { file }), questionSeconds: questions }, all);
      failed = typeof f === "string";
      if (typeof f === "string") return f;
      const times = `${ms(f.p50Ms)}/${ms(f.p95Ms)}, ${ms(f.typoP50Ms)}/${ms(f.typoP95Ms)}`;
      return `${times}, ${(f.buildMs / 1000).toFixed(1)} s, ${f.peakMb.toFixed(0)} MiB${sampled(f)}`;
    });
    row([engine, ...cells]);
  }
}

for (const file of values["skip-collections"] ? [] : files) collectionTable(file);
for (const file of values.derived ? files : []) {
  for (const derive of Object.keys(derivations) as DerivationName[]) collectionTable(file, derive);
}
if (!values["skip-growth"]) growthTable(files.at(-1));
if (!values["skip-reader"]) {
  console.log("\n## The reader\n");
  const reader = fileURLToPath(new URL("../reader.ts", import.meta.url));
  spawnSync(process.execPath, ["--import", "tsx", reader], { stdio: "inherit" });
}
