import { MessageFlags, type APIMessage } from "discord-api-types/v10";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buttonsOf } from "../support/messageParts.ts";
import { run, wordsOf, type Running } from "./support/running.ts";
import { addStorm } from "./support/storm.ts";

let running: Running;
beforeAll(async () => {
  running = await run();
  await addStorm(running);
});
afterAll(async () => {
  await running.stop();
});

describe("an answer whose delivery was never confirmed", () => {
  const question = { question: "Who is the harbour master of Wexcombe?" };
  const reason = "It was made up.";
  const retract = (): Promise<string> => running.moderate("corpus retract", { article: "storm.txt", reason });
  const says = (id: string) => () =>
    wordsOf(running.standIn.member.messages().find((message) => message.id === id));
  afterEach(async () => {
    await running.moderate("corpus restore", { article: "storm.txt" });
  });
  /** Runs `ask` while Discord's responses are lost, and then lets the bot look up what became of the answer. */
  const withoutResponse = async (ask: () => Promise<APIMessage>): Promise<string> => {
    const { store } = running.service();
    const unknown = () => store.db.selectFrom("postings").selectAll().execute();
    running.standIn.faults.request({ path: /callback$/, what: { kind: "answerLost" } });
    const { id } = await ask();
    await expect.poll(unknown).toHaveLength(1);
    return id;
  };

  test("is found by its interaction, and corrected", async () => {
    const id = await withoutResponse(() => running.standIn.member.runCommand("ask", question));
    await running.advance(11_000);
    await retract();
    await expect.poll(says(id)).toContain(reason);
  });

  test("is found in its channel after its token has expired, and corrected", async () => {
    const id = await withoutResponse(() => running.standIn.member.runCommand("ask", question));
    await running.advance(20 * 60_000);
    await retract();
    await expect.poll(says(id)).toContain(reason);
  });

  test("is found even if it was shared", async () => {
    const answer = await running.standIn.member.runCommand("ask", { ...question, private: true });
    const share = buttonsOf(answer).find(({ label }) => label === "Share")?.customId ?? "";
    const id = await withoutResponse(() => running.standIn.member.pressButton(answer.id, share));
    await running.advance(11_000);
    await retract();
    await expect.poll(says(id)).toContain(reason);
  });

  test("is delivered if whoever asked was told to wait, and still waits", async () => {
    const { member, moderator, faults } = running.standIn;
    const original = /^\/webhooks\/.*(?:@|%40)original$/;
    // Neither the answer nor an apology arrives.
    faults.request({ method: "PATCH", path: original, times: 4, what: { kind: "status", status: 500 } });
    faults.request({ method: "DELETE", path: original, times: 4, what: { kind: "status", status: 500 } });
    const others = Array.from({ length: 3 }, () => moderator.runCommand("ask", question));
    const answer = member.runCommand("ask", question);
    await Promise.all(others);
    await expect.poll(() => running.logged.join("\n")).toContain("could not report the error");
    await running.advance(11_000);
    const { id, flags } = await answer;
    expect((flags ?? 0) & MessageFlags.Loading).toBe(0);
    await retract();
    await expect.poll(says(id)).toContain(reason);
  });

  test("is forgotten if it never arrived", async () => {
    const { store } = running.service();
    running.standIn.faults.request({ path: /callback$/, times: 8, what: { kind: "status", status: 500 } });
    await expect(running.standIn.member.runCommand("ask", question)).rejects.toThrow("did not respond");
    await running.advance(11_000);
    await expect
      .poll(() => store.db.selectFrom("citations").selectAll().where("posted", "=", 0).execute())
      .toEqual([]);
  });
});
