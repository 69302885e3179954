import type { APIMessage } from "discord.js";
import { afterEach } from "vitest";
import type { BotSettings } from "../../../src/discord/botContext.ts";
import type { StandIn } from "../../../src/rehearsal/startStandIn.ts";
import { textsOf } from "../../support/messageParts.ts";
import { type Bot, botOn, strictStandIn } from "./started.ts";

const closers: (() => Promise<void>)[] = [];

/** Stops what `standInFor`, `start` and `ready` started, after each test of the file that calls this. */
export function stopAfterEach(): void {
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });
}

/** A stand-in until the end of the test. */
export async function standInFor(options: Parameters<typeof strictStandIn>[0] = {}): Promise<StandIn> {
  const standIn = await strictStandIn(options);
  closers.push(() => standIn.close());
  return standIn;
}

/** A bot on it until the end of the test. */
export function start(standIn: StandIn, settings: Partial<BotSettings> = {}): { bot: Bot; logged: string[] } {
  const started = botOn(standIn, settings);
  closers.push(() => started.bot.stop());
  return started;
}

/** A stand-in and a bot on it that is online. */
export async function ready(
  options: Parameters<typeof strictStandIn>[0] = {},
): Promise<{ standIn: StandIn; bot: Bot; logged: string[] }> {
  const standIn = await standInFor(options);
  const started = start(standIn);
  await started.bot.ready;
  return { standIn, ...started };
}

export const textOf = (message: APIMessage): string => textsOf(message).join("\n");

/** Asks a question that has an answer. */
export const ask = (standIn: StandIn): Promise<APIMessage> =>
  standIn.member.runCommand("ask", { question: "Sentence" });
