import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { buttonsOf } from "../support/messageParts.ts";
import { run, wordsOf, type Running } from "./support/running.ts";
import { addStorm, restoreStorm } from "./support/storm.ts";

const QUESTION = { question: "Who is the harbour master of Wexcombe?" };
const REASON = "It was made up.";
const WARNING = "The bot could not record this answer";
let running: Running;
beforeAll(async () => {
  running = await run();
  await addStorm(running);
});
afterAll(async () => {
  await running.stop();
});
afterEach(() => restoreStorm(running));

/** Makes every write fail, as on a full disk. */
const setWritable = async (isWritable: boolean): Promise<void> => {
  await sql`PRAGMA query_only = ${sql.lit(isWritable ? 0 : 1)}`.execute(running.service().store.db);
};
const shown = (id: string) => () =>
  wordsOf(running.standIn.member.messages().find((message) => message.id === id));
const retract = (): Promise<string> =>
  running.moderate("corpus retract", { article: "storm.txt", reason: REASON });

describe("answers given while the state is not writable", () => {
  test("say so, are recorded once it is, and are then all corrected", async () => {
    await setWritable(false);
    const ids: string[] = [];
    for (let time = 0; time < 20; time += 1) {
      const { id, ...message } = await running.standIn.member.runCommand("ask", QUESTION);
      expect(wordsOf(message)).toContain("Ines Alvarado");
      expect(wordsOf(message)).toContain(WARNING);
      ids.push(id);
    }
    expect(running.logged.join("")).toContain("could not record an answer");
    await setWritable(true);
    await running.advance(0);
    const { db } = running.service().store;
    const noted = async () =>
      (await db.selectFrom("citations").selectAll().where("posted", "=", 1).execute()).length;
    await expect.poll(noted).toBe(20);
    await retract();
    for (const id of ids) await expect.poll(shown(id), { timeout: 50_000 }).toContain(REASON);
    expect(shown(ids[0] ?? "")()).not.toContain(WARNING);
  }, 90_000);

  test("are corrected for retractions made before they were recorded", async () => {
    await setWritable(false);
    const { id } = await running.standIn.member.runCommand("ask", QUESTION);
    await setWritable(true);
    await retract();
    await expect.poll(shown(id), { timeout: 50_000 }).toContain(REASON);
  });

  test("are recorded as the bot stops, if possible by then", async () => {
    await setWritable(false);
    const { id } = await running.standIn.member.runCommand("ask", QUESTION);
    await setWritable(true);
    await running.restart();
    await retract();
    await expect.poll(shown(id), { timeout: 50_000 }).toContain(REASON);
  });

  test("are still shared only once, and a private one does not mention it", async () => {
    await setWritable(false);
    const answer = await running.standIn.member.runCommand("ask", { ...QUESTION, private: true });
    expect(wordsOf(answer)).not.toContain(WARNING);
    const share = buttonsOf(answer).find(({ label }) => label === "Share")?.customId ?? "";
    const told = await Promise.all([1, 2].map(() => running.standIn.member.pressButton(answer.id, share)));
    expect(told.filter((message) => wordsOf(message).includes(WARNING))).toHaveLength(1);
    expect(told.filter((message) => wordsOf(message).includes("is already shared"))).toHaveLength(1);
    await setWritable(true);
  });
});

test("background errors are logged with message and stack", async () => {
  const { db } = running.service().store;
  await sql`alter table digests rename to digests_away`.execute(db);
  await running.advance(0);
  await expect.poll(() => running.logged.join("")).toContain("what is due could not be done");
  await sql`alter table digests_away rename to digests`.execute(db);
  const line = running.logged.find((one) => one.includes("what is due could not be done")) ?? "{}";
  const { err } = JSON.parse(line) as { err?: { message?: string; stack?: string } };
  expect(err?.message).toContain("no such table: digests");
  expect(err?.stack).toMatch(/\.ts:\d+/);
});
