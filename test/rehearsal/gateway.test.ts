import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import { freshStandIn } from "./support/started.ts";

let standIn: StandIn;
beforeAll(async () => void (standIn = await freshStandIn()));
afterAll(() => standIn.close());

/** Connects, sends these payloads, and resolves to the gateway's close code. */
function closedWith(payloads: readonly (object | string)[], query = "v=10&encoding=json"): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${standIn.url.replace("http", "ws")}/gateway?${query}`);
    socket.on("open", () => {
      for (const payload of payloads)
        socket.send(typeof payload === "string" ? payload : JSON.stringify(payload));
    });
    socket.on("close", resolve);
    socket.on("error", reject);
  });
}

const identify = (changes: object = {}) => ({
  op: 2,
  d: { token: standIn.token, intents: 1, properties: {}, shard: [0, 1], ...changes },
});

test.each([
  ["a wrong token", () => [identify({ token: "guess" })], 4004],
  ["a privileged intent", () => [identify({ intents: 1 | (1 << 15) })], 4014],
  ["an intent that there is not", () => [identify({ intents: 1 << 30 })], 4013],
  ["a shard beyond the last", () => [identify({ shard: [1, 1] })], 4010],
  ["a second identify", () => [identify(), identify()], 4005],
  ["an unknown opcode", () => [{ op: 99, d: null }], 4001],
  ["what is no JSON", () => ["{"], 4002],
  ["a presence before identifying", () => [{ op: 3, d: {} }], 4003],
  ["too many events", () => Array.from({ length: 121 }, () => ({ op: 1, d: null })), 4008],
])("the gateway closes on %s", async (_what, payloads, code) => {
  expect(await closedWith(payloads())).toBe(code);
});

test("the gateway accepts only version 10 in uncompressed JSON", async () => {
  expect(await closedWith([], "v=9&encoding=json")).toBe(4012);
  expect(await closedWith([], "v=10&encoding=etf")).toBe(4002);
  expect(await closedWith([], "v=10&encoding=json&compress=zlib-stream")).toBe(4002);
});

test("sessions receive messages by their intents, without content that they may not read", async () => {
  const heard = async (intents: number) => {
    const socket = new WebSocket(`${standIn.url.replace("http", "ws")}/gateway?v=10&encoding=json`);
    const events: { op: number; t: string | null; d: { content?: string } }[] = [];
    socket.on("message", (data: Buffer) => void events.push(JSON.parse(data.toString("utf8"))));
    socket.on("open", () => socket.send(JSON.stringify(identify({ intents }))));
    await expect.poll(() => events.map(({ t }) => t)).toContain("GUILD_CREATE");
    standIn.member.say("a word");
    standIn.member.say("a message to the bot", { channel: "direct" });
    // Once this is acknowledged, everything sent before it has arrived.
    socket.send(JSON.stringify({ op: 1, d: null }));
    await expect.poll(() => events.map(({ op }) => op)).toContain(11);
    socket.close(1000);
    return events.filter(({ t }) => t === "MESSAGE_CREATE").map(({ d }) => d.content);
  };
  expect(await heard(1)).toEqual([]);
  expect(await heard(1 | (1 << 9))).toEqual([""]);
  expect(await heard(1 | (1 << 9) | (1 << 12))).toEqual(["", "a message to the bot"]);
});
