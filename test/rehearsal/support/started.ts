import { startStandIn, type StandIn, type StandInOptions } from "../../../src/rehearsal/startStandIn.ts";
import { dist } from "../../../src/places.ts";
import { validateCommands } from "../../../src/render/discord/validateCommands.ts";
import { validateMessage } from "../../../src/render/discord/validateMessage.ts";
import { startTinyBot } from "./tinyBot.ts";

const page = new URL("page/", dist);
const rules = { message: validateMessage, commands: validateCommands };

/** A stand-in on a free port. */
export function freshStandIn(options: Partial<StandInOptions> = {}): Promise<StandIn> {
  return startStandIn({ port: 0, clock: Date.now, random: Math.random, rules, page, ...options });
}

/** A stand-in with the tiny bot connected; `close` stops both. */
export async function freshPair(options: Partial<StandInOptions> = {}) {
  const standIn = await freshStandIn(options);
  const bot = await startTinyBot(standIn);
  await standIn.ready();
  const close = async () => {
    await bot.client.destroy();
    await standIn.close();
  };
  return { standIn, bot, close };
}
