import { describe, expect, test } from "vitest";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import { buttonsOf } from "../support/messageParts.ts";
import { ask, ready, standInFor, start, stopAfterEach, textOf } from "./support/onStandIn.ts";

stopAfterEach();

const callbacks = ({ sent }: StandIn): StandIn["sent"] =>
  sent.filter(({ path }) => path.includes("/callback"));

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
