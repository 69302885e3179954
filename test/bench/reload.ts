// `npm run bench:reload`: loads 5,000 made-up articles, then reloads with ten of them changed, while questions are answered.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { commands } from "../../commands/index.ts";
import { createLibrary } from "../../src/library/createLibrary.ts";

const ARTICLES = Number(process.argv[2] ?? 5_000);
const CHANGED = 10;
const RELOADS = 5;

const given = ["Ada", "Boris", "Carla", "Dinah", "Edwin", "Farah", "Gwen", "Hamid", "Ines", "Jonas"];
const family = ["Alvarado", "Brandt", "Castellan", "Drummond", "Eriksen", "Fenwick", "Garvey", "Holroyd"];
const places = ["Wexcombe", "Port Harrow", "Lindale", "Marsh End", "Castle Green", "Old Quay"];
const deeds = ["opened", "closed", "criticised", "inspected", "sold", "flooded", "restored", "mapped"];
const things = ["harbour", "library", "bridge", "school", "reservoir", "market", "lighthouse", "railway"];
const pick = (list: readonly string[], seed: number): string => list[seed % list.length] ?? "";

function article(at: number, version: number): string {
  const name = `${pick(given, at)} ${pick(family, at * 7 + 3)}${at % 50}`;
  const paragraphs = Array.from({ length: 12 }, (_, line) => {
    const seed = at * 31 + line * 17 + version;
    const sentence = `${name} ${pick(deeds, seed)} the ${pick(things, seed + at)} of ${pick(places, seed)} on ${(seed % 28) + 1} March 20${(at % 20) + 10}.`;
    return `${sentence} "We ${pick(deeds, seed + 1)} the ${pick(things, seed + 2)} in time," said ${name.split(" ")[1] ?? name}. The council counted ${seed % 900} visitors.`;
  });
  return `${pick(things, at)} of ${pick(places, at)} ${pick(deeds, at)}, report ${at}\n\n${paragraphs.join("\n\n")}\n`;
}

const folder = await mkdtemp(join(tmpdir(), "cuttings-bench-"));
const corpusDir = join(folder, "corpus");
await mkdir(corpusDir);
for (let at = 0; at < ARTICLES; at += 1) await writeFile(join(corpusDir, `${at}.txt`), article(at, 0));

const began = performance.now();
const library = await createLibrary({
  settings: { corpusDir, maxFileBytes: 5_000_000, language: "en-GB" },
  readEditorial: () => Promise.resolve({}),
  beforeSwap: () => Promise.resolve(),
  now: Date.now,
});
await library.whole;
const firstMs = performance.now() - began;

const ask = commands.find(({ name }) => name === "ask");
const asking = { on: true, count: 0, failed: 0, slowest: 0 };
const answering = (async () => {
  while (asking.on) {
    const start = performance.now();
    const question = `who ${pick(deeds, asking.count)} the ${pick(things, asking.count)} of ${pick(places, asking.count)}?`;
    const answer = ask?.run({ text: question }, library.current());
    asking.slowest = Math.max(asking.slowest, performance.now() - start);
    asking.count += 1;
    if (answer === undefined) asking.failed += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
})();
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const times: number[] = [];
for (let round = 1; round <= RELOADS; round += 1) {
  for (let at = 0; at < CHANGED; at += 1)
    await writeFile(join(corpusDir, `${at * 7}.txt`), article(at * 7, round));
  const start = performance.now();
  const { changed } = await library.reload({ by: "bench" });
  times.push(performance.now() - start);
  if (changed.length !== CHANGED) throw new Error(`${changed.length} changed instead of ${CHANGED}`);
}
delay.disable();
asking.on = false;
await answering;
await library.close();
await rm(folder, { recursive: true, force: true });

const reloadMs = times.reduce((sum, time) => sum + time, 0) / times.length;
const ms = (value: number): string => `${Math.round(value)} ms`;
process.stdout.write(
  [
    `${ARTICLES} articles, first load ${ms(firstMs)}`,
    `reload with ${CHANGED} changed ${ms(reloadMs)} (${((100 * reloadMs) / firstMs).toFixed(1)}% of the first load)`,
    `event-loop delay while reloading: p50 ${ms(delay.percentile(50) / 1e6)}, p99 ${ms(delay.percentile(99) / 1e6)}, most ${ms(delay.max / 1e6)}`,
    `${asking.count} questions answered meanwhile, ${asking.failed} failed, the slowest in ${ms(asking.slowest)}`,
    `memory ${Math.round(process.memoryUsage.rss() / 1_048_576)} MB`,
    "",
  ].join("\n"),
);
