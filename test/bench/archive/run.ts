// `npm run bench:archive -- --articles 10000 --questions 300`: engines that could keep the postings of an archive, side by side.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import type { ArchiveFigures } from "./archive.ts";
import { makeMaterial } from "./material.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    questions: { type: "string", default: "300" },
    engines: { type: "string", default: "postgres,sqlite,lance" },
  },
});
const program = fileURLToPath(new URL("measure.ts", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "cuttings-archive-"));
const rows: [string, ArchiveFigures][] = [];
try {
  rows.push(["memory", await makeMaterial(folder, Number(values.articles), Number(values.questions))]);
  for (const engine of values.engines.split(",")) {
    const flags = ["--expose-gc", "--import", "tsx", program, engine, folder];
    try {
      const { stdout } = await promisify(execFile)(process.execPath, flags);
      rows.push([engine, JSON.parse(stdout) as ArchiveFigures]);
    } catch (error) {
      console.log(`${engine} could not be measured: ${String(error).slice(0, 500)}`);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

const load = loadavg()[0]?.toFixed(1);
console.log(
  `${values.articles} articles, ${values.questions} questions; Node.js ${process.version}, ${availableParallelism()} cores, load ${load}\n`,
);
const sets = Object.keys(rows[0]?.[1].sets ?? {});
const heads = [
  "built, s",
  "on disk, MB",
  "bot, MB",
  ...sets.flatMap((set) => [`${set}: recall`, "p50, ms", "p95, ms"]),
];
console.log(["engine".padEnd(10), ...heads.map((head) => head.padStart(18))].join(""));
for (const [engine, { buildSeconds, megabytes, memory, sets: own }] of rows) {
  const found = sets.flatMap((set) => [own[set]?.recall, own[set]?.p50, own[set]?.p95]);
  const cells = [buildSeconds, megabytes, memory, ...found].map((value = NaN, at) =>
    value.toFixed(at > 2 && at % 3 === 0 ? 3 : 1).padStart(18),
  );
  console.log([engine.padEnd(10), ...cells].join(""));
}
