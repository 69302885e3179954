import { randomInt } from "node:crypto";
import { pino } from "pino";
import { commands } from "../commands/index.ts";
import { complete } from "./answer/complete.ts";
import { readSettings, type Settings } from "./config.ts";
import { UserError } from "./errors.ts";
import { loadSnapshot } from "./library.ts";
import { exitCodes } from "./terminal/exitCodes.ts";
import { processTerminal, type Terminal } from "./terminal/output.ts";

/** From 0 up to 1, fit for secrets. */
const random = (): number => randomInt(2 ** 32) / 2 ** 32;

/** What Cuttings does is named by the first argument; `npm start` names nothing, and serves. */
const surfaces: Readonly<
  Record<string, (args: string[], settings: Settings, terminal: Terminal) => Promise<number>>
> = {
  serve,
  async ask(args, settings, terminal) {
    const { ask } = await import("./terminal/ask.ts");
    const load = (corpus: string | undefined) =>
      loadCoverage(corpus === undefined ? settings : { ...settings, corpusDir: corpus }, terminal);
    return ask(args, load, terminal);
  },
  async inspect(args, settings, terminal) {
    const { inspect } = await import("./terminal/inspect.ts");
    return inspect(args, settings, terminal);
  },
  async eval(args) {
    const { runEval } = await import("./terminal/evalCollection.ts");
    return runEval(args, {
      write: (text) => void process.stdout.write(text),
      clock: () => performance.now(),
    });
  },
};

/** Answers in Discord until told to stop; without a token, in a rehearsal of it on this machine. */
async function serve(_args: string[], settings: Settings, terminal: Terminal): Promise<number> {
  const { startBot } = await import("./discord/startBot.ts");
  const snapshot = await loadCoverage(settings, terminal);
  const rehearsal = settings.discordToken === undefined ? await startRehearsal(settings) : undefined;
  const bot = startBot({
    settings: {
      ...settings,
      discordToken: rehearsal?.token ?? settings.discordToken ?? "",
      ...placeOf(rehearsal),
    },
    commands,
    snapshot: () => snapshot,
    complete,
    log: pino({ level: settings.logLevel ?? (rehearsal === undefined ? "info" : "warn") }),
    clock: Date.now,
    random,
  });
  const stopped = new Promise<undefined>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(undefined));
  });
  try {
    await bot.ready;
    if (rehearsal !== undefined) await terminal.write(greeting(rehearsal.url));
    const lost = await Promise.race([bot.lost, stopped]);
    if (lost !== undefined) throw lost;
    return exitCodes.found;
  } finally {
    await bot.stop();
    await rehearsal?.close();
  }
}

async function startRehearsal({ port }: Settings) {
  const { startStandIn } = await import("./rehearsal/startStandIn.ts");
  return startStandIn({ port, clock: Date.now, random, examples });
}

/** Where a rehearsing bot connects to. */
function placeOf(rehearsal: { readonly apiBase: string; readonly guildId: string } | undefined) {
  return rehearsal === undefined
    ? {}
    : { discordApiUrl: rehearsal.apiBase, discordGuildId: rehearsal.guildId };
}

/** Questions that the rehearsal page offers a first visitor; they fit the sample corpus. */
const examples = [
  {
    label: "Which court will hear the case?",
    command: "ask",
    options: { question: "Which court will hear the case?" },
  },
  { label: "Who is Dominic Murphy?", command: "who", options: { name: "Dominic Murphy" } },
  {
    label: "What do the articles say about the Crown Prosecution Service?",
    command: "compare",
    options: { about: "Crown Prosecution Service" },
  },
] as const;

const greeting = (
  url: string,
): string => `Cuttings is rehearsing, without Discord. Open ${url} and ask it something.
To run it in Discord, set DISCORD_TOKEN; README says how. Stop with Ctrl-C.
`;

/** Reads the corpus and says what of it was left out. */
async function loadCoverage(settings: Settings, terminal: Terminal) {
  const snapshot = await loadSnapshot(settings);
  for (const { file, what, remedy } of snapshot.problems) terminal.warn(`${file}: ${what}. ${remedy}`);
  return snapshot;
}

const [surface = "serve", ...args] = process.argv.slice(2);

try {
  const settings = readSettings();
  const run = surfaces[surface];
  if (run === undefined)
    throw new UserError(`There is no "${surface}". Use ${Object.keys(surfaces).join(", ")}.`);
  process.exitCode = await run(args, settings, processTerminal(settings.noColor));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = exitCodes.usage;
}
