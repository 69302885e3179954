// `npm run bench:discord`: the real bot on the seeds, with its state in SQLite, asked by 50 and by 100 people at once over a
// stand-in in another process.
import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { coverageOf } from "../../src/answer/coverage.ts";
import { commands } from "../../commands/index.ts";
import { readSettings } from "../../src/config/settings.ts";
import { startBot } from "../discord/support/started.ts";
import { loadSnapshot } from "../../src/library.ts";
import { noteDeferrals } from "../../src/main/noteDeferrals.ts";
import { notePostings } from "../../src/main/notePostings.ts";
import { openSqlite } from "../../src/store/openSqlite.ts";
import { sampleCpu } from "./cpuShares.ts";
import { percentile, type Address, type LoadReport, type LoadRequest } from "./discordReport.ts";

const TOTAL = 1000;
/** Numbers of people asking at once, each with the target for 99% of the acknowledgements, in milliseconds. */
const CROWDS = [
  [50, 100],
  [100, 250],
] as const;
const WARM_UP = 50;
const snapshot = await loadSnapshot(readSettings());
const load = fork(fileURLToPath(new URL("discordLoad.ts", import.meta.url)), {
  execArgv: ["--import", "tsx"],
});
const [address] = (await once(load, "message")) as [Address];
const folder = await mkdtemp(join(tmpdir(), "cuttings-discord-"));
const store = await openSqlite(folder);
const notes = notePostings(store, Date.now, randomUUID);
const log = pino({ level: "warn" }, process.stderr);
const { onDeferral, onEnd } = noteDeferrals(store, Date.now, log);
const began = performance.now();
const bot = startBot({
  settings: {
    discordToken: address.token,
    discordApiUrl: address.apiBase,
    cooldownPerMinute: 0,
    privateByDefault: false,
  },
  commands,
  coverage: coverageOf(() => snapshot),
  complete: () => [],
  log,
  clock: Date.now,
  random: Math.random,
  onPosting: notes.onPosting,
  onDeferral,
  onEnd,
});
await bot.ready;
const readyMs = performance.now() - began;

// All different: three neighbouring words of an article, from another place each time.
const words = snapshot.articles.flatMap(({ text }) => text.match(/\p{L}{3,}/gu) ?? []);
const questions = Array.from({ length: TOTAL }, (_, at) => {
  const { name, options } = commands[at % commands.length] ?? { name: "ask", options: [] };
  const from = (at * 7) % (words.length - 3);
  return { command: name, options: { [options[0]?.name ?? ""]: words.slice(from, from + 3).join(" ") } };
});
const run = async (request: LoadRequest): Promise<LoadReport> => {
  load.send(request);
  const [report] = (await once(load, "message")) as [LoadReport];
  return report;
};
const single = await run({ total: WARM_UP, atOnce: 1, questions });
// Warm up first: a running bot has open connections and compiled code.
await run({ total: WARM_UP * 8, atOnce: 50, questions });

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const rows: (readonly [string, string, string?])[] = [
  ["ready after start", ms(readyMs), "2,000 ms"],
  ["one at a time, p50", ms(percentile(single.answered, 0.5))],
];
for (const [atOnce, target] of CROWDS) {
  const cpu = process.cpuUsage();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const report = await run({ total: TOTAL, atOnce, questions });
  delay.disable();
  const used = process.cpuUsage(cpu);
  rows.push(
    [`${atOnce} at once: acknowledged, p50`, ms(percentile(report.acknowledged, 0.5))],
    [`${atOnce} at once: acknowledged, p99`, ms(percentile(report.acknowledged, 0.99)), `${target} ms`],
    ["answered, p50", ms(percentile(report.answered, 0.5))],
    ["answered, p99", ms(percentile(report.answered, 0.99))],
    ["answers a second", (report.answered.length / report.seconds).toFixed(0)],
    ["processor time per answer", ms((used.user + used.system) / 1000 / report.answered.length)],
    ["event-loop delay, p99", ms(delay.percentile(99) / 1e6), "50 ms"],
    ["lost", String(report.lost), "0"],
    ["refused or answered twice", String(report.refused), "0"],
  );
}
const endSampling = await sampleCpu();
await run({ total: TOTAL, atOnce: 50, questions });
for (const [part, share] of await endSampling()) rows.push([`busy: ${part}`, `${(share * 100).toFixed(0)}%`]);
rows.push(["memory (resident)", `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`]);
await bot.stop();
load.disconnect();
await store.close();
await rm(folder, { recursive: true, force: true });

process.stdout.write(
  `Node.js ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}\n\n`,
);
for (const [what, value, target] of rows)
  process.stdout.write(
    `${what.padEnd(36)}${value.padStart(12)}${target === undefined ? "" : `   target ${target}`}\n`,
  );
