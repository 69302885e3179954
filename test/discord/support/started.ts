import { pino } from "pino";
import type { BotSettings } from "../../../src/discord/botContext.ts";
import { startBot, type Bot, type BotOptions } from "../../../src/discord/startBot.ts";
import { startStandIn, type StandIn, type StandInOptions } from "../../../src/rehearsal/startStandIn.ts";
import { validateMessage } from "../../../src/render/discord/validateMessage.ts";
import { fakeCommands, fakeComplete, fakeSnapshot } from "./fakeCoverage.ts";

/** A stand-in that refuses every message that the validator finds wrong. */
export function strictStandIn(options: Partial<StandInOptions> = {}): Promise<StandIn> {
  return startStandIn({
    port: 0,
    clock: Date.now,
    random: Math.random,
    validate: (body, files) =>
      validateMessage(body, files).map((problem) => {
        const [path = "", ...message] = problem.split(": ");
        return { path, message: message.join(": ") };
      }),
    ...options,
  });
}

/** The real bot on a stand-in, with a coverage of our own; `logged` is every line of its log. */
export function botOn(
  standIn: StandIn,
  settings: Partial<BotSettings> = {},
  options: Partial<BotOptions> = {},
): { bot: Bot; logged: string[] } {
  const logged: string[] = [];
  const bot = startBot({
    settings: {
      discordToken: standIn.token,
      discordApiUrl: standIn.apiBase,
      cooldownPerMinute: 0,
      privateByDefault: false,
      ...settings,
    },
    commands: fakeCommands,
    snapshot: () => fakeSnapshot(),
    complete: fakeComplete,
    log: pino({ level: "debug" }, { write: (line: string) => void logged.push(line) }),
    clock: Date.now,
    random: Math.random,
    ...options,
  });
  return { bot, logged };
}
