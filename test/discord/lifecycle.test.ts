import type { APIMessage } from "discord.js";
import { afterEach, describe, expect, test } from "vitest";
import type { BotSettings } from "../../src/discord/botContext.ts";
import { declareCommands } from "../../src/discord/declareCommands.ts";
import { isSame } from "../../src/discord/registerCommands.ts";
import { UserError } from "../../src/errors.ts";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import { validateCommands } from "../../src/render/discord/validateCommands.ts";
import { commandAgainstSchema } from "../support/discordSchemas.ts";
import { buttonsOf, textsOf } from "../support/messageParts.ts";
import { fakeCommands } from "./support/fakeCoverage.ts";
import { slowReply } from "./support/slowReply.ts";
import { type Bot, botOn, strictStandIn } from "./support/started.ts";

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function standInFor(options: Parameters<typeof strictStandIn>[0] = {}): Promise<StandIn> {
  const standIn = await strictStandIn(options);
  closers.push(() => standIn.close());
  return standIn;
}

function start(standIn: StandIn, settings: Partial<BotSettings> = {}): { bot: Bot; logged: string[] } {
  const started = botOn(standIn, settings);
  closers.push(() => started.bot.stop());
  return started;
}

async function ready(
  options: Parameters<typeof strictStandIn>[0] = {},
): Promise<{ standIn: StandIn; bot: Bot; logged: string[] }> {
  const standIn = await standInFor(options);
  const started = start(standIn);
  await started.bot.ready;
  return { standIn, ...started };
}

const textOf = (message: APIMessage): string => textsOf(message).join("\n");
const ask = (standIn: StandIn): Promise<APIMessage> =>
  standIn.member.runCommand("ask", { question: "Sentence" });
const puts = ({ sent }: StandIn): string[] =>
  sent.filter(({ method }) => method === "PUT").map(({ path }) => path);
const callbacks = ({ sent }: StandIn): StandIn["sent"] =>
  sent.filter(({ path }) => path.includes("/callback"));

describe("registration", () => {
  test("declares commands that Discord accepts", () => {
    const declared = declareCommands(fakeCommands, true);
    expect(validateCommands(declared)).toEqual([]);
    expect(declared.map(commandAgainstSchema)).toEqual(declared.map(() => undefined));
  });

  test("happens once: a restarted bot sends nothing", async () => {
    const standIn = await standInFor();
    const first = start(standIn);
    await first.bot.ready;
    expect(puts(standIn)).toHaveLength(1);
    await first.bot.stop();
    await start(standIn).bot.ready;
    expect(puts(standIn)).toHaveLength(1);
  });

  test("moves to one server without leaving the commands behind", async () => {
    const standIn = await standInFor();
    const first = start(standIn);
    await first.bot.ready;
    await first.bot.stop();
    await start(standIn, { discordGuildId: standIn.guildId }).bot.ready;
    expect(standIn.member.commands().map(({ name, guild_id: guild }) => [name, guild])).toEqual(
      declareCommands(fakeCommands, false).map(({ name }) => [name, standIn.guildId]),
    );
  });

  test("moves from one server to everywhere without leaving the commands behind", async () => {
    const standIn = await standInFor();
    const first = start(standIn, { discordGuildId: standIn.guildId });
    await first.bot.ready;
    await first.bot.stop();
    await start(standIn).bot.ready;
    expect(standIn.member.commands().map(({ name, guild_id: guild }) => [name, guild])).toEqual(
      declareCommands(fakeCommands, false).map(({ name }) => [name, undefined]),
    );
  });

  test("ignores order, ids and defaults, and no other difference", () => {
    const declared = [{ name: "a", description: "A", options: [{ type: 3, name: "o", description: "O" }] }];
    const present = {
      id: "1",
      version: "2",
      application_id: "3",
      nsfw: false,
      default_member_permissions: null,
      description: "A",
      name: "a",
      options: [{ name: "o", type: 3, description: "O", required: false }],
    };
    expect(isSame([present], declared)).toBe(true);
    expect(isSame([{ ...present, description: "B" }], declared)).toBe(false);
    expect(isSame([{ ...present, options: [] }], declared)).toBe(false);
    expect(isSame([present, present], declared)).toBe(false);
    expect(isSame([], declared)).toBe(false);
  });
});

describe("a failed start is explained in one sentence", () => {
  test("a bad token", async () => {
    const standIn = await standInFor();
    const { bot } = start(standIn, { discordToken: "bm90.a.real-token-at-all-this-is" });
    await expect(bot.ready).rejects.toThrow("Discord rejects DISCORD_TOKEN.");
    await expect(bot.ready).rejects.toBeInstanceOf(UserError);
  });

  test("a server that the bot is not in", async () => {
    const standIn = await standInFor();
    const { bot } = start(standIn, { discordGuildId: "123456789012345678" });
    await expect(bot.ready).rejects.toThrow("in the server 123456789012345678");
    await expect(bot.ready).rejects.toThrow(/permissions=101376/);
  });

  test("no network", async () => {
    const standIn = await standInFor();
    const { bot } = start(standIn, { discordApiUrl: "http://127.0.0.1:9/api" });
    await expect(bot.ready).rejects.toThrow("Discord cannot be reached at http://127.0.0.1:9/api");
  });
});

describe("a bot that is in no server", () => {
  test("logs an invitation link with the fewest permissions it needs", async () => {
    const { logged, standIn } = await ready({ isInvited: false });
    const { invite } = JSON.parse(logged.find((line) => line.includes("not in any server")) ?? "{}") as {
      invite?: string;
    };
    const { origin, pathname, searchParams } = new URL(invite ?? "");
    expect(origin + pathname).toBe("https://discord.com/oauth2/authorize");
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: standIn.applicationId,
      scope: "bot applications.commands",
      permissions: "101376",
    });
  });

  test("logs none if the bot is in a server", async () => {
    const { logged } = await ready();
    expect(logged.join("")).not.toContain("not in any server");
  });
});

describe("a bot that is stopped", () => {
  test("finishes work in progress and accepts none", async () => {
    const { standIn, bot } = await ready();
    const answering = slowReply(standIn, 300);
    const answer = ask(standIn);
    await answering;
    await bot.stop();
    expect(textOf(await answer)).toContain("### Question: Sentence");
    expect(standIn.world.online).toBe(false);
  });

  test("does not report its own stop as a lost connection", async () => {
    const { bot } = await ready();
    const lost = bot.lost.then(() => "lost");
    await bot.stop();
    expect(await Promise.race([lost, Promise.resolve("stopped")])).toBe("stopped");
  });
});

describe("when Discord or the network fails", () => {
  test.each([
    ["a 500", { kind: "status", status: 500 }],
    ["a 503", { kind: "status", status: 503 }],
    ["a 429", { kind: "rateLimited", retryAfterSeconds: 0.2 }],
    ["a global 429", { kind: "rateLimited", retryAfterSeconds: 0.2, global: true }],
    ["a dropped connection", { kind: "dropped" }],
    ["an answer that is lost on its way", { kind: "answerLost" }],
  ] as const)("an answer is neither lost nor sent twice after %s", async (_, what) => {
    const { standIn } = await ready();
    standIn.faults.request({ path: /callback/, what });
    expect(textOf(await ask(standIn))).toContain("### Question: Sentence");
    expect(standIn.member.messages()).toHaveLength(1);
    expect(textOf(await ask(standIn))).toContain("### Question: Sentence");
    expect(standIn.member.messages()).toHaveLength(2);
  });

  test("a permanent failure is logged, and the next question is answered", async () => {
    const { standIn, logged } = await ready();
    standIn.faults.request({ path: /callback/, times: 8, what: { kind: "status", status: 500 } });
    await expect(ask(standIn)).rejects.toThrow("did not respond");
    await expect.poll(() => logged.join("")).toContain("could not");
    expect(logged.join("")).not.toContain([...standIn.world.interactions.values()][0]?.token);
    expect(textOf(await ask(standIn))).toContain("### Question: Sentence");
  });

  test("dropped connections are resumed", async () => {
    const { standIn } = await ready();
    standIn.faults.dropSockets();
    await expect.poll(() => standIn.world.online).toBe(false);
    await expect.poll(() => standIn.world.online).toBe(true);
    expect(textOf(await ask(standIn))).toContain("### Question: Sentence");
  });

  test("a request to reconnect is followed", async () => {
    const { standIn, logged } = await ready();
    standIn.faults.askToReconnect();
    await expect.poll(() => logged.join("")).toContain("resumed");
    expect(textOf(await ask(standIn))).toContain("### Question: Sentence");
  });

  test.each([true, false])("an invalid session (resumable: %s) is restarted", async (resumable) => {
    const { standIn, bot } = await ready();
    standIn.faults.invalidateSessions(resumable);
    await expect
      .poll(async () => ask(standIn).then(textOf, () => "no answer"), { interval: 500 })
      .toContain("### Question: Sentence");
    expect((await bot.ready).isReady()).toBe(true);
  });

  test("the age of the last heartbeat reveals a dead connection", async () => {
    const { standIn, bot } = await ready({ heartbeatMs: 100 });
    await expect.poll(() => bot.heartbeatAge()).toBeLessThan(1000);
    standIn.faults.acknowledgeHeartbeats(false);
    const age = bot.heartbeatAge() ?? 0;
    await expect.poll(() => bot.heartbeatAge()).toBeGreaterThan(age);
  });
});

describe("limits per person", () => {
  test("too many questions in a minute are refused, with the time to wait", async () => {
    const standIn = await standInFor();
    const { bot } = start(standIn, { cooldownPerMinute: 2 });
    await bot.ready;
    const first = await standIn.member.runCommand("ask", { question: "many" });
    const next = buttonsOf(first).find(({ label }) => label === "Next");
    await standIn.member.pressButton(first.id, next?.customId ?? "");
    const refused = await ask(standIn);
    expect(textOf(refused)).toMatch(/your 2 commands for this minute.*Try again in \d+ s/);
    expect((refused.flags ?? 0) & 64).toBe(64);
    expect(textOf(await standIn.moderator.runCommand("ask", { question: "Sentence" }))).toContain(
      "### Question",
    );
    expect(callbacks(standIn).every(({ status }) => status < 300)).toBe(true);
  });

  test("people without permission to write in a channel cannot share there", async () => {
    const { standIn } = await ready();
    const channel = standIn.world.channels.find(({ name }) => name === "newsroom");
    if (channel === undefined) throw new Error("no channel");
    const answer = await standIn.member.runCommand("ask", { question: "Sentence", private: true });
    const sendMessages = 1n << 11n;
    Object.assign(channel, {
      overwrites: [{ id: standIn.guildId, type: 0, allow: "0", deny: String(sendMessages) }],
    });
    const share = buttonsOf(answer).find(({ label }) => label === "Share");
    const refused = await standIn.member.pressButton(answer.id, share?.customId ?? "");
    expect(textOf(refused)).toContain("You may not write in this channel");
    expect(standIn.moderator.messages()).toEqual([]);
  });

  test("the bot needs no permission in a channel to answer there", async () => {
    const { standIn } = await ready();
    const message = await standIn.member.runCommand(
      "ask",
      { question: "Sentence" },
      { channel: "read-only" },
    );
    expect(textOf(message)).toContain("### Question: Sentence");
  });
});
