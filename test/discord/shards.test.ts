import { afterAll, beforeAll, expect, test } from "vitest";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import { type Bot, botOn, strictStandIn } from "./support/started.ts";

const COUNT = 3;
const QUESTIONS = 12;

let standIn: StandIn;
let bots: readonly Bot[];
/** The number of interactions that each process has answered. */
const answered = Array.from({ length: COUNT }, () => 0);
beforeAll(async () => {
  standIn = await strictStandIn();
  bots = answered.map((_, shard) => {
    const range = { first: shard, last: shard, count: COUNT };
    const count = (): void => void (answered[shard] = 1 + (answered[shard] ?? 0));
    return botOn(standIn, { discordShards: range }, { onInteraction: count }).bot;
  });
  await Promise.all(bots.map(({ ready }) => ready));
});
afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  await standIn.close();
});

test("each interaction is answered once by a bot of several processes with a shard each", async () => {
  for (let at = 0; at < QUESTIONS; at += 1)
    expect(await standIn.member.runCommand("who", { question: "Ann" })).toBeDefined();
  const home = Number((BigInt(standIn.guildId) >> 22n) % BigInt(COUNT));
  await expect.poll(() => answered).toEqual(answered.map((_, shard) => (shard === home ? QUESTIONS : 0)));
});
