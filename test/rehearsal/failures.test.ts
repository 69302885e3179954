import { setTimeout as sleep } from "node:timers/promises";
import { DiscordAPIError, RESTJSONErrorCodes, type SendableChannels } from "discord.js";
import { afterEach, describe, expect, test } from "vitest";
import { freshPair, freshStandIn } from "./support/started.ts";
import { startTinyBot } from "./support/tinyBot.ts";

let pair: Awaited<ReturnType<typeof freshPair>> | undefined;
afterEach(async () => {
  await pair?.close();
  pair = undefined;
});

const codeOf = (error: unknown) => (error instanceof DiscordAPIError ? error.code : error);
const refusal = (attempt: Promise<unknown>) => attempt.then(() => "no refusal", codeOf);

async function started() {
  pair = await freshPair({ heartbeatMs: 200 });
  const { standIn, bot } = pair;
  const channel = async (name: string) =>
    (await bot.client.channels.fetch(standIn.channelId(name))) as SendableChannels;
  return { standIn, bot, channel };
}

describe("interactions", () => {
  test("one that is answered after the deadline is unknown, and the user sees a failure", async () => {
    const { standIn, bot } = await started();
    await expect(standIn.member.runCommand("late")).rejects.toThrow("did not respond");
    await expect.poll(() => bot.errors.map(codeOf)).toEqual([RESTJSONErrorCodes.UnknownInteraction]);
  });

  test("one cannot be acknowledged twice", async () => {
    const { standIn, bot } = await started();
    expect((await standIn.member.runCommand("twice")).content).toBe("Once.");
    await expect
      .poll(() => bot.errors.map(codeOf))
      .toEqual([RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]);
  });

  test("a token is invalid after 15 minutes", async () => {
    let ahead = 0;
    const standIn = await freshStandIn({ clock: () => Date.now() + ahead });
    const bot = await startTinyBot(standIn);
    await standIn.member.runCommand("slow");
    const [interaction] = [...standIn.world.interactions.values()];
    const path = `${standIn.apiBase}/v10/webhooks/${standIn.applicationId}/${interaction?.token}/messages/%40original`;
    expect((await fetch(path)).status).toBe(200);
    ahead = 15 * 60_000 + 1_000;
    const late = await fetch(path);
    expect([late.status, await late.json()]).toEqual([
      401,
      { message: "Invalid Webhook Token", code: 50027 },
    ]);
    await bot.client.destroy();
    await standIn.close();
  });

  test("an invalid body is refused with the place of each mistake", async () => {
    const standIn = await freshStandIn({
      rules: { message: () => ["components[0].content: Too long."], commands: () => [] },
    });
    const bot = await startTinyBot(standIn);
    const attempt = standIn.member.runCommand("fruit", { fruit: "apple" });
    await expect(attempt).rejects.toThrow("did not respond");
    expect(codeOf(bot.errors[0])).toBe(50035);
    expect(String(bot.errors[0])).toContain("components[0].content");
    expect(standIn.sent.at(-1)?.problems).toEqual([{ path: "components.0.content", message: "Too long." }]);
    await bot.client.destroy();
    await standIn.close();
  });
});

describe("messages in channels", () => {
  test("one with a known nonce is not posted again", async () => {
    const { standIn, channel } = await started();
    const digests = await channel("digests");
    const send = () => digests.send({ content: "New", nonce: "digest-1", enforceNonce: true });
    expect((await send()).id).toBe((await send()).id);
    expect(standIn.member.messages({ channel: "digests" })).toHaveLength(1);
  });

  test("one whose response is lost is not sent twice", async () => {
    const { standIn, channel } = await started();
    const digests = await channel("digests");
    standIn.faults.request({ method: "POST", path: /messages$/, what: { kind: "answerLost" } });
    const send = async () =>
      void (await digests.send({ content: "New", nonce: "digest-2", enforceNonce: true }));
    await send().catch(send);
    expect(standIn.member.messages({ channel: "digests" })).toHaveLength(1);
  });

  test("can be edited, listed, fetched and deleted", async () => {
    const { channel } = await started();
    const digests = await channel("digests");
    const message = await digests.send("first");
    expect((await message.edit("second")).content).toBe("second");
    expect((await digests.messages.fetch({ limit: 5 })).map(({ content }) => content)).toEqual(["second"]);
    await message.delete();
    expect(await refusal(digests.messages.fetch({ message: message.id, force: true }))).toBe(10008);
  });

  test("are refused if they are empty or the channel is unknown, hidden or read-only", async () => {
    const { standIn, bot, channel } = await started();
    expect(await refusal(bot.client.channels.fetch("1"))).toBe(RESTJSONErrorCodes.UnknownChannel);
    const post = (name: string) =>
      bot.client.rest.post(`/channels/${standIn.channelId(name)}/messages`, { body: { content: "Hello" } });
    expect(await refusal(bot.client.rest.get(`/channels/${standIn.channelId("editors")}`))).toBe(50001);
    expect(await refusal(post("editors"))).toBe(RESTJSONErrorCodes.MissingAccess);
    expect(await refusal(post("read-only"))).toBe(RESTJSONErrorCodes.MissingPermissions);
    expect(await refusal((await channel("digests")).send(" "))).toBe(
      RESTJSONErrorCodes.CannotSendAnEmptyMessage,
    );
  });

  test("a private reply cannot be read from the channel", async () => {
    const { standIn, channel } = await started();
    const reply = await standIn.member.runCommand("fruit", { fruit: "apple", private: true });
    const newsroom = await channel("newsroom");
    expect(await refusal(newsroom.messages.fetch({ message: reply.id, force: true }))).toBe(10008);
    expect((await newsroom.messages.fetch({ limit: 10 })).has(reply.id)).toBe(false);
  });
});

describe("faults that discord.js recovers from", () => {
  test.each([
    ["a server error", { kind: "status", status: 502 }, 2],
    ["a rate limit", { kind: "rateLimited", retryAfterSeconds: 0.2 }, 1],
    ["a global rate limit", { kind: "rateLimited", retryAfterSeconds: 0.2, global: true }, 1],
    ["a slow answer", { kind: "slow", milliseconds: 300 }, 1],
  ] as const)("%s", async (_name, what, times) => {
    const { standIn, bot } = await started();
    standIn.faults.request({ path: /callback$/, what, times });
    expect((await standIn.member.runCommand("fruit", { fruit: "apple" })).flags).toBe(32_768);
    expect(bot.errors).toEqual([]);
  });

  test("messages over a channel's rate limit are delayed, not lost", async () => {
    const { standIn, channel } = await started();
    const digests = await channel("digests");
    await Promise.all(Array.from({ length: 7 }, (_, index) => digests.send(`message ${index}`)));
    expect(standIn.member.messages({ channel: "digests" })).toHaveLength(7);
    expect(standIn.sent.filter(({ status }) => status === 429)).toEqual([]);
  });
});

describe("the gateway", () => {
  test.each([
    ["a dropped socket", "dropSockets", "resumed"],
    ["a request to reconnect", "askToReconnect", "resumed"],
    ["an invalid session", "invalidateSessions", "ready"],
  ] as const)("%s: nothing is lost", async (_name, fault, comesBack) => {
    const { standIn, bot } = await started();
    const before = bot.seen.length;
    standIn.faults[fault](false);
    await expect.poll(() => bot.seen.slice(before)).toContain(comesBack);
    expect((await standIn.member.runCommand("fruit", { fruit: "apple" })).flags).toBe(32_768);
    expect(bot.errors).toEqual([]);
  });

  test("events missed during a disconnection are replayed", async () => {
    const { standIn, bot } = await started();
    standIn.faults.dropSockets();
    const asked = standIn.member.runCommand("fruit", { fruit: "apple" });
    expect((await asked).flags).toBe(32_768);
    expect(bot.seen).toContain("resumed");
  });

  test("a bot reconnects if its heartbeats are not acknowledged", async () => {
    const { standIn, bot } = await started();
    standIn.faults.acknowledgeHeartbeats(false);
    await sleep(600);
    standIn.faults.acknowledgeHeartbeats(true);
    await expect.poll(() => bot.seen).toContain("resumed");
  });
});
