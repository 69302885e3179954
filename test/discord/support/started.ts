import { pino } from "pino";
import { coverageOf } from "../../../src/answer/coverage.ts";
import type { BotSettings } from "../../../src/discord/botContext.ts";
import { answerInteractions, type AnsweringOptions } from "../../../src/discord/answerInteractions.ts";
import { connect, type DiscordConnection, type ConnectionOptions } from "../../../src/discord/connect.ts";
import { startStandIn, type StandIn, type StandInOptions } from "../../../src/rehearsal/startStandIn.ts";
import { validateCommands } from "../../../src/render/discord/validateCommands.ts";
import { validateMessage } from "../../../src/render/discord/validateMessage.ts";
import { fakeCommands, fakeComplete, fakeSnapshot } from "./fakeCoverage.ts";

/** A stand-in that refuses every message the validator rejects. */
export function strictStandIn(options: Partial<StandInOptions> = {}): Promise<StandIn> {
  return startStandIn({
    port: 0,
    clock: Date.now,
    random: Math.random,
    rules: { message: validateMessage, commands: validateCommands },
    ...options,
  });
}

/** A bot that answers in Discord. */
export interface Bot extends Pick<DiscordConnection, "ready" | "lost" | "heartbeatAge"> {
  /** Finishes answers in progress and closes the connection. */
  stop(): Promise<void>;
}

/** Connects and answers. */
export function startBot(options: ConnectionOptions & AnsweringOptions): Bot {
  const connection = connect({ ...options, moderatorCommands: options.moderation?.commands ?? [] });
  const finish = answerInteractions(connection, options);
  return {
    ...connection,
    async stop() {
      await finish();
      await connection.close();
    },
  };
}

/** The real bot on a stand-in, with a fake coverage; `logged` has every line of its log. */
export function botOn(
  standIn: StandIn,
  settings: Partial<BotSettings> = {},
  options: Partial<ConnectionOptions & AnsweringOptions> = {},
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
    coverage: coverageOf(() => fakeSnapshot()),
    complete: fakeComplete,
    log: pino({ level: "debug" }, { write: (line: string) => void logged.push(line) }),
    clock: Date.now,
    random: Math.random,
    ...options,
  });
  return { bot, logged };
}
