// One phase of a measurement: `phase.js PHASE FOLDER` prints figures as JSON. It runs from the build, in a process of its own, so that
// neither compiled code nor memory is shared with other phases.
import { copyFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate, setTimeout } from "node:timers/promises";
import { commands } from "../../../commands/index.ts";
import { createLibrary } from "../../../src/library/createLibrary.ts";
import type { Library } from "../../../src/library/libraryTypes.ts";
import { longestStep } from "./longestStep.ts";
import type { Asked, Measured } from "./measured.ts";

/** Milliseconds; longer than both threads wait before they give back memory, and than the builder writes its cache. */
const IDLE_MS = 25_000;
const MB = 1_048_576;

const [phase = "", folder = ""] = process.argv.slice(2);
const corpusDir = join(folder, "corpus");
const figures: Record<string, number> = {};

/** Keeps the minimum of repeated measurements; anything above it is other work on the machine. */
function note(name: string, value: number): void {
  figures[name] = Math.min(figures[name] ?? Infinity, value);
}

/**
 * Does some work, and records its processor time and time in seconds, and the longest wait and the longest step of the
 * event loop.
 */
async function timed<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  const step = longestStep();
  const [before, begun] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  delay.disable();
  note(`${name}, s CPU`, (user + system) / 1e6);
  note(`${name}, s`, (performance.now() - begun) / 1000);
  note(`${name}, longest wait of the loop, ms`, delay.max / 1e6);
  const longest = step();
  if (longest !== undefined) note(`${name}, longest step of the loop, ms CPU`, longest);
  return result;
}

async function open(name: string): Promise<Library> {
  return timed(name, async () => {
    const begun = performance.now();
    const library = await createLibrary({
      settings: { corpusDir, dataDir: folder, maxFileBytes: 5_000_000, language: "en-GB" },
      readEditorial: () => Promise.resolve({}),
      beforeSwap: () => Promise.resolve(),
      now: Date.now,
    });
    if (name === "first load") note("first answers, s after the start", (performance.now() - begun) / 1000);
    await library.whole;
    return library;
  });
}

const memory = (): number => process.memoryUsage.rss() / MB;

/** Waits until the threads have given back memory by themselves. */
async function noteIdleMemory(when: string): Promise<void> {
  await timed(`idle after ${when}`, () => setTimeout(IDLE_MS));
  note(`memory once idle after ${when}, MB`, memory());
  note(`peak of memory, ${when}, MB`, process.resourceUsage().maxRSS / 1024);
}

async function reloadAll(library: Library): Promise<void> {
  for (const round of (await readdir(join(folder, "changes"))).toSorted()) {
    const changes = join(folder, "changes", round);
    for (const file of await readdir(changes)) await copyFile(join(changes, file), join(corpusDir, file));
    await timed("reload with 10 changed", () => library.reload({ by: "bench" }));
  }
}

/** Asks one half of the questions to warm up, then the other half. */
async function askAll(library: Library): Promise<void> {
  const halves = JSON.parse(
    await readFile(join(folder, "questions.json"), "utf8"),
  ) as readonly (readonly Asked[])[];
  const times = new Map<string, number[]>();
  for (const questions of halves) {
    times.clear();
    for (const { command: name, question } of questions) {
      const command = commands.find((one) => one.name === name);
      if (command === undefined) continue;
      const before = process.cpuUsage();
      command.run({ text: question }, library.current());
      const { user, system } = process.cpuUsage(before);
      times.set(name, [...(times.get(name) ?? []), (user + system) / 1000]);
      await setImmediate();
    }
  }
  for (const [name, own] of times) {
    own.sort((a, b) => a - b);
    note(`/${name} p50, ms CPU`, own[Math.floor(own.length * 0.5)] ?? NaN);
    note(`/${name} p95, ms CPU`, own[Math.floor(own.length * 0.95)] ?? NaN);
  }
}

/** What each phase does, in order. */
const phases: Readonly<Record<string, () => Promise<Library>>> = {
  async first() {
    const library = await open("first load");
    await noteIdleMemory("the first load");
    return library;
  },
  async second() {
    const library = await open("second start");
    await noteIdleMemory("a second start");
    return library;
  },
  async reload() {
    const library = await open("second start");
    await reloadAll(library);
    note("memory right after reloads, MB", memory());
    await noteIdleMemory("reloads");
    return library;
  },
  async ask() {
    const library = await open("second start");
    // The other thread still writes its cache and collects, which is no cost of a question.
    await setTimeout(IDLE_MS);
    await askAll(library);
    return library;
  },
};

await (await phases[phase]?.())?.close();
process.stdout.write(JSON.stringify(figures satisfies Measured));
