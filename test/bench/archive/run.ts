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
    engines: { type: "string", default: "postgres;postgres, rare words;sqlite;lance" },
  },
});
const program = fileURLToPath(new URL("measure.ts", import.meta.url));
// On two cores, LanceDB 0.31.0 builds with one thread, which then waits for itself forever (lancedb/lancedb#3568).
const env = { LANCE_CPU_THREADS: "4", ...process.env };
const folder = await mkdtemp(join(tmpdir(), "cuttings-archive-"));
const cell = (text: string, at: number): string => (at === 0 ? text.padEnd(22) : text.padStart(20));
const show = (name: string, { buildSeconds, megabytes, memory, sets }: ArchiveFigures): void => {
  const found = Object.values(sets).flatMap(({ articles, sentences, p50, p95 }) => [
    `${articles.toFixed(3)} / ${sentences.toFixed(3)}`,
    `${p50.toFixed(1)} / ${p95.toFixed(1)}`,
  ]);
  const whole = [buildSeconds, megabytes, memory].map((value) => value.toFixed(1));
  console.log([name, ...whole, ...found].map(cell).join(""));
};
try {
  console.log(
    `${values.articles} articles, ${values.questions} questions; Node.js ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log(
    "Among 100 candidates: the best article / an article of the best sentence. Times: p50 / p95.\n",
  );
  const own = await makeMaterial(folder, Number(values.articles), Number(values.questions));
  const heads = Object.keys(own.sets).flatMap((set) => [`${set}: found`, "ms"]);
  console.log(["engine", "built, s", "on disk, MB", "bot, MB", ...heads].map(cell).join(""));
  show("memory", own);
  for (const engine of values.engines.split(";")) {
    const flags = ["--expose-gc", "--import", "tsx", program, engine, folder];
    try {
      const { stdout } = await promisify(execFile)(process.execPath, flags, { env });
      show(engine, JSON.parse(stdout) as ArchiveFigures);
    } catch (error) {
      console.log(`${engine} could not be measured: ${String(error).slice(0, 500)}`);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
