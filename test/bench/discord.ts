// `npm run bench:discord`: the real bot on the seeds, asked by 100 people at once over a stand-in in another process.
import { fork } from "node:child_process";
import { once } from "node:events";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { commands } from "../../commands/index.ts";
import { readSettings } from "../../src/config.ts";
import { startBot } from "../discord/support/started.ts";
import { loadSnapshot } from "../../src/library.ts";
import { percentile, type Address, type LoadReport, type LoadRequest } from "./discordReport.ts";

const TOTAL = 1000;
const AT_ONCE = 100;
const WARM_UP = 50;
const snapshot = await loadSnapshot(readSettings());
const load = fork(fileURLToPath(new URL("discordLoad.ts", import.meta.url)), {
  execArgv: ["--import", "tsx"],
});
const [address] = (await once(load, "message")) as [Address];
const began = performance.now();
const bot = startBot({
  settings: {
    discordToken: address.token,
    discordApiUrl: address.apiBase,
    cooldownPerMinute: 0,
    privateByDefault: false,
  },
  commands,
  snapshot: () => snapshot,
  complete: () => [],
  log: pino({ level: "warn" }, process.stderr),
  clock: Date.now,
  random: Math.random,
});
await bot.ready;
const readyMs = performance.now() - began;

// No two alike: three neighbouring words of an article, from somewhere else each time.
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
// A bot that has been running has its connections open and its code compiled.
await run({ total: WARM_UP * 4, atOnce: AT_ONCE, questions });
const cpu = process.cpuUsage();
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const report = await run({ total: TOTAL, atOnce: AT_ONCE, questions });
delay.disable();
const used = process.cpuUsage(cpu);
await bot.stop();
load.disconnect();

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const rows: readonly (readonly [string, string, string])[] = [
  ["ready after start", ms(readyMs), "2,000 ms"],
  ["one at a time, p50", ms(percentile(single.times, 0.5)), ""],
  [`acknowledged, p50 (${AT_ONCE} at once)`, ms(percentile(report.times, 0.5)), ""],
  [`acknowledged, p99 (${AT_ONCE} at once)`, ms(percentile(report.times, 0.99)), "250 ms"],
  ["answers a second", (report.answers / report.seconds).toFixed(0), ""],
  ["processor time per answer", ms((used.user + used.system) / 1000 / report.answers), ""],
  ["event-loop delay, p99", ms(delay.percentile(99) / 1e6), "50 ms"],
  ["memory (resident)", `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`, ""],
  ["lost", String(report.lost), "0"],
  ["refused or answered twice", String(report.refused), "0"],
];
for (const [what, value, target] of rows)
  process.stdout.write(
    `${what.padEnd(36)}${value.padStart(12)}${target === "" ? "" : `   target ${target}`}\n`,
  );
