// Measures a generated coverage of one size and prints the figures as JSON; `run.ts` starts it.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate, setTimeout } from "node:timers/promises";
import { commands } from "../../../commands/index.ts";
import { createLibrary } from "../../../src/library/createLibrary.ts";
import type { Library } from "../../../src/library/libraryTypes.ts";
import { goldenQuestions } from "../../eval/goldenQuestions.ts";
import { corpora } from "../../eval/score.ts";
import { recombined } from "./recombine.ts";

/** Name and unit of a figure -> the figure. */
export type Measured = Readonly<Record<string, number>>;

const CHANGED = 10;
const RELOADS = 3;
/** Milliseconds; longer than the builder waits before it gives back memory. */
const IDLE_MS = 8_000;
/** Every nth golden question is asked: one half to warm up, then the other half. */
const STRIDE = 8;

const size = Number(process.argv[2]);
const figures: Record<string, number> = {};
const folder = await mkdtemp(join(tmpdir(), "cuttings-growth-"));
const corpusDir = join(folder, "corpus");
await mkdir(corpusDir);
for (let at = 0; at < size; at += 1) await writeFile(join(corpusDir, `${at}.txt`), recombined(at));

const open = async (): Promise<Library> => {
  const begun = performance.now();
  const library = await createLibrary({
    settings: { corpusDir, dataDir: folder, maxFileBytes: 5_000_000, language: "en-GB" },
    readEditorial: () => Promise.resolve({}),
    beforeSwap: () => Promise.resolve(),
    now: Date.now,
  });
  if (figures["first answers, s after the start"] === undefined)
    note("first answers, s after the start", (performance.now() - begun) / 1000);
  await library.whole;
  return library;
};

/** Does some work, and records its processor time in seconds and the longest wait of the event loop. */
async function timed<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  delay.disable();
  note(`${name}, s CPU`, (user + system) / 1e6);
  note(`${name}, longest wait of the loop, ms`, delay.max / 1e6);
  return result;
}

/** Keeps the minimum of repeated measurements; anything above it is other work on the machine. */
function note(name: string, value: number): void {
  figures[name] = Math.min(figures[name] ?? Infinity, value);
}

await (await timed("first load", open)).close();
const library = await timed("second start", open);
for (let round = 1; round <= RELOADS; round += 1) {
  for (let at = 0; at < CHANGED; at += 1)
    await writeFile(join(corpusDir, `${at * 7}.txt`), recombined(at * 7, round));
  await timed(`reload with ${CHANGED} changed`, () => library.reload({ by: "bench" }));
}
globalThis.gc?.();
note("memory after reloads, MB", process.memoryUsage.rss() / 1_048_576);
await setTimeout(IDLE_MS);
globalThis.gc?.();
note("memory once idle, MB", process.memoryUsage.rss() / 1_048_576);

const snapshot = library.current();
const questions = corpora.flatMap((corpus) => goldenQuestions(corpus));
const times = new Map<string, number[]>();
for (const first of [STRIDE / 2, 0]) {
  times.clear();
  for (let at = first; at < questions.length; at += STRIDE) {
    const asked = questions[at];
    const command = commands.find(({ name }) => name === asked?.command);
    if (asked === undefined || command === undefined) continue;
    const before = process.cpuUsage();
    command.run({ text: asked.question }, snapshot);
    const { user, system } = process.cpuUsage(before);
    times.set(command.name, [...(times.get(command.name) ?? []), (user + system) / 1000]);
    await setImmediate();
  }
}
for (const { name } of commands) {
  const own = (times.get(name) ?? []).toSorted((a, b) => a - b);
  note(`/${name} p50, ms CPU`, own[Math.floor(own.length * 0.5)] ?? NaN);
  note(`/${name} p95, ms CPU`, own[Math.floor(own.length * 0.95)] ?? NaN);
}
await library.close();
await rm(folder, { recursive: true, force: true });
process.stdout.write(JSON.stringify(figures));
