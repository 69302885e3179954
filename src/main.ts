import { readSettings, type Settings } from "./config.ts";
import { UserError } from "./errors.ts";
import { loadSnapshot } from "./library.ts";
import { exitCodes } from "./terminal/exitCodes.ts";
import { processTerminal, type Terminal } from "./terminal/output.ts";

/** What Cuttings does is named by the first argument; `npm start` names nothing, and serves. */
const surfaces: Readonly<
  Record<string, (args: string[], settings: Settings, terminal: Terminal) => Promise<number>>
> = {
  async serve(_args, settings, terminal) {
    const { serve } = await import("./main/serve.ts");
    return serve(settings, terminal);
  },
  async state(args, settings, terminal) {
    const { state } = await import("./terminal/state.ts");
    return state(args, settings, terminal);
  },
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
