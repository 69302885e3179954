import { MessageFlags, type APIMessage } from "discord-api-types/v10";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { run, wordsOf, type Running } from "./support/running.ts";

let running: Running;
beforeAll(async () => {
  running = await run();
});
afterAll(async () => {
  await running.stop();
});

const question = { question: "Who is Dominic Murphy?" };
const ASK_AGAIN = "Please ask again.";
const original = /^\/webhooks\/.*(?:@|%40)original$/;
/** As many as the bot lets wait without telling them so. */
const FEW = 3;

const waiting = () => running.service().store.db.selectFrom("deferrals").selectAll().execute();
const ask = (isPrivate: boolean): Promise<APIMessage> =>
  running.standIn.member.runCommand("ask", { ...question, private: isPrivate });
const read = ({ id }: APIMessage): string =>
  wordsOf(running.standIn.member.messages().find((message) => message.id === id));

/** Adds somebody who asked too long ago, to see when the bot has gone through everybody who waits. */
const addStale = () =>
  running
    .service()
    .store.db.insertInto("deferrals")
    .values({ interaction: "1", token: "none", at: 0 })
    .execute();

/** Moves the clock, and waits until nobody is recorded as waiting. */
async function nobodyWaits(by: number): Promise<void> {
  await running.advance(by);
  await expect.poll(waiting).toEqual([]);
}

/** Asks behind others, so that the bot first says that it is thinking. */
async function askInACrowd(isPrivate: boolean): Promise<APIMessage> {
  const others = Array.from({ length: FEW }, () => running.standIn.moderator.runCommand("ask", question));
  const answer = ask(isPrivate);
  await Promise.all(others);
  return answer;
}

describe("somebody who was told to wait", () => {
  beforeEach(async () => {
    await nobodyWaits(20_000);
  });

  test.each([true, false])("is recorded, and forgotten once answered (private: %s)", async (isPrivate) => {
    const answer = askInACrowd(isPrivate);
    await expect.poll(waiting, { interval: 5 }).toHaveLength(1);
    const shown = await answer;
    await nobodyWaits(20_000);
    expect(read(shown)).toContain("Dominic Murphy");
    expect(read(shown)).not.toContain(ASK_AGAIN);
  });

  test("but hears nothing more is asked to ask again, once", async () => {
    const { faults, member } = running.standIn;
    // Neither the answer nor an apology arrives.
    faults.request({ method: "PATCH", path: original, times: 8, what: { kind: "status", status: 500 } });
    const answer = askInACrowd(true);
    await expect.poll(() => running.logged.join("\n")).toContain("could not report the error");
    await running.advance(11_000);
    const shown = await answer;
    expect((shown.flags ?? 0) & MessageFlags.Loading).toBe(0);
    expect(wordsOf(shown)).toContain(ASK_AGAIN);
    await expect.poll(waiting).toEqual([]);
    const count = member.messages().length;
    await addStale();
    await nobodyWaits(20_000);
    expect(member.messages()).toHaveLength(count);
  });

  test("by a process that ended gets nothing over an answer that arrived", async () => {
    const shown = await ask(false);
    const { store } = running.service();
    const [interaction] = [...running.standIn.world.interactions.values()].slice(-1);
    if (interaction === undefined) throw new Error("nobody asked");
    const { id, token } = interaction;
    const at = running.standIn.world.clock();
    await store.db.insertInto("deferrals").values({ interaction: id, token, at }).execute();
    await nobodyWaits(15_000);
    expect(read(shown)).not.toContain(ASK_AGAIN);
  });

  test("too long ago is forgotten", async () => {
    await addStale();
    expect(await waiting()).toHaveLength(1);
    await nobodyWaits(15_000);
  });
});
