import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { ask, ready, standInFor, start, stopAfterEach, textOf } from "./support/onStandIn.ts";
import { slowReply } from "./support/slowReply.ts";

stopAfterEach();

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

  test("connections that break while the commands are registered", async () => {
    const standIn = await standInFor();
    standIn.faults.request({ method: "PUT", path: /\/commands$/, what: { kind: "dropped" }, times: 9 });
    const { bot } = start(standIn);
    await expect(bot.ready).rejects.toThrow(`Discord cannot be reached at ${standIn.apiBase}`);
    await expect(bot.ready).rejects.toBeInstanceOf(UserError);
  });
});

test.each(["GET", "PUT"])(
  "commands are registered although the connection breaks during a %s",
  async (method) => {
    const standIn = await standInFor();
    standIn.faults.request({ method, path: /\/commands$/, what: { kind: "dropped" } });
    await start(standIn).bot.ready;
    expect(standIn.member.commands().map(({ name }) => name)).toContain("ask");
  },
);

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

  test("while it registers its commands does not say that it is ready", async () => {
    const standIn = await standInFor();
    const registering = new Promise<void>((onRequest) => {
      const what = { kind: "slow", milliseconds: 300 } as const;
      standIn.faults.request({ method: "PUT", path: /\/commands$/, what, onRequest });
    });
    const { bot, logged } = start(standIn);
    await registering;
    await bot.stop();
    await bot.ready;
    expect(logged.join("")).toContain("commands registered");
    expect(logged.join("")).not.toContain('"msg":"ready"');
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
