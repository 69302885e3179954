import { randomInt, randomUUID } from "node:crypto";
import { pino } from "pino";
import type { Settings } from "../config/settings.ts";
import type { Terminal } from "../terminal/output.ts";
import type { ProcessSignals } from "./processSignals.ts";
import { runBot } from "./runBot.ts";
import type { ServiceTools } from "./serviceTools.ts";
import { startService } from "./startService.ts";
import { stopInTime } from "./stopInTime.ts";

/** An unguessable number from 0 up to 1, for ids and tokens. */
const random = (): number => randomInt(2 ** 32) / 2 ** 32;

/** Answers in Discord until told to stop; without a token, in a local rehearsal. Returns the exit code. */
export async function serve(
  settings: Settings,
  terminal: Terminal,
  signals: ProcessSignals,
): Promise<number> {
  const { discordToken } = settings;
  const log = pino({ level: settings.logLevel ?? (discordToken === undefined ? "warn" : "info") });
  stopInTime(log, signals.stop);
  const tools: ServiceTools = { now: Date.now, random, newId: randomUUID, log, stop: signals.stop };
  if (discordToken === undefined) {
    // With a token, neither the stand-in nor its packages are loaded.
    const { rehearse } = await import("./rehearse.ts");
    const tell = (line: string): void => terminal.warn(line);
    const telling = { ...tools, ...(!log.isLevelEnabled("info") && { tell }) };
    return rehearse(settings, telling, { terminal, signals });
  }
  return runBot(() => startService({ ...settings, discordToken }, tools), signals, log);
}
