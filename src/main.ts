import { readSettings, type Settings } from "./config/settings.ts";
import { UserError } from "./errors.ts";
import { endWithoutWaiting } from "./main/endWithoutWaiting.ts";
import { hearSignals } from "./main/processSignals.ts";
import { exitCodes } from "./terminal/exitCodes.ts";
import { processTerminal, type Terminal } from "./terminal/output.ts";
import { showControls } from "./text/showControls.ts";

/** One way to use Cuttings: its usage, its description, and a function that runs it and returns the exit code. */
interface Surface {
  readonly usage: string;
  readonly description: string;
  readonly run: (args: string[], settings: Settings, terminal: Terminal) => Promise<number>;
}

/** The first argument names the surface; `npm start` gives none, and serves. */
const surfaces: Readonly<Record<string, Surface>> = {
  serve: {
    usage: "npm start",
    description: "runs the bot: in Discord with a token, otherwise in a rehearsal",
    async run(_args, settings, terminal) {
      const signals = hearSignals();
      const { serve } = await import("./main/serve.ts");
      return endWithoutWaiting(serve(settings, terminal, signals));
    },
  },
  worker: {
    usage: "npm run worker",
    description: "fills the archive, together with other workers and bots; see docs/archive.md",
    async run(_args, settings) {
      const signals = hearSignals();
      const { pino } = await import("pino");
      const { work } = await import("./main/work.ts");
      return endWithoutWaiting(work(settings, pino({ level: settings.logLevel ?? "info" }), signals));
    },
  },
  ask: {
    usage: "npm run ask -- COMMAND WORDS",
    description: "answers in the terminal; without arguments, opens a prompt",
    async run(args, settings, terminal) {
      const { ask } = await import("./terminal/ask.ts");
      const { openCoverage } = await import("./main/openCoverage.ts");
      return ask(args, (corpus) => openCoverage(settings, terminal, corpus), terminal);
    },
  },
  inspect: {
    usage: "npm run inspect -- FILE|DIR",
    description: "shows what the bot sees in an article",
    async run(args, settings, terminal) {
      const { inspect } = await import("./terminal/inspect.ts");
      return inspect(args, settings, terminal);
    },
  },
  eval: {
    usage: "npm run eval -- FILE.json",
    description: "ranks a test collection with the bot's own index",
    async run(args) {
      const { runEval } = await import("./terminal/evalCollection.ts");
      return runEval(args, {
        write: (text) => void process.stdout.write(text),
        clock: () => performance.now(),
      });
    },
  },
  state: {
    usage: "npm run state -- ACTION FILE",
    description: "backs up or restores moderators' changes and the record of posts",
    async run(args, settings, terminal) {
      const { state } = await import("./terminal/state.ts");
      return state(args, settings, terminal);
    },
  },
};

const help = `Cuttings answers questions about news coverage with cited, verbatim excerpts.

${Object.values(surfaces)
  .map(({ usage, description }) => `  ${usage.padEnd(30)}${description}\n`)
  .join("")}
Add --help after ask --, inspect --, eval -- or state -- for more. docs/settings.md lists the settings.
`;

const isHelp = (arg: string): boolean => ["help", "--help", "-h"].includes(arg);

/** Runs the surface that the arguments name; resolves to the exit code. Writes errors for people to standard error. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message.split("\n").map(showControls).join("\n")}\n`);
    return exitCodes.usage;
  }
}

async function run([name = "serve", ...args]: readonly string[]): Promise<number> {
  const wantsHelp = args.length === 1 && args.every(isHelp);
  if (isHelp(name) || (name === "serve" && wantsHelp)) {
    process.stdout.write(help);
    return exitCodes.found;
  }
  const settings = readSettings();
  const surface = surfaces[name];
  if (surface === undefined)
    throw new UserError(`There is no "${name}". Use ${Object.keys(surfaces).join(", ")}, or help.`);
  return surface.run(
    wantsHelp ? ["--help"] : args,
    settings,
    processTerminal(settings.noColor, settings.publicUrl),
  );
}
