import { readSettings } from "./config.ts";
import { UserError } from "./errors.ts";
import { loadSnapshot } from "./library.ts";
import { exitCodes } from "./terminal/exitCodes.ts";
import { processTerminal } from "./terminal/output.ts";

// What Cuttings does is named by the first argument; `npm start` names nothing.
const [surface = "prompt", ...args] = process.argv.slice(2);

try {
  const settings = readSettings();
  const terminal = processTerminal(settings.noColor);
  const load = async (corpus?: string) => {
    const snapshot = await loadSnapshot(corpus === undefined ? settings : { ...settings, corpusDir: corpus });
    for (const { file, what, remedy } of snapshot.problems) terminal.warn(`${file}: ${what}. ${remedy}`);
    return snapshot;
  };
  if (surface === "inspect") {
    const { inspect } = await import("./terminal/inspect.ts");
    process.exitCode = await inspect(args, settings, terminal);
  } else if (surface === "eval") {
    const { runEval } = await import("./terminal/evalCollection.ts");
    process.exitCode = await runEval(args, {
      write: (text) => void process.stdout.write(text),
      clock: () => performance.now(),
    });
  } else {
    const { ask } = await import("./terminal/ask.ts");
    process.exitCode = await ask(args, load, terminal);
  }
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = exitCodes.usage;
}
