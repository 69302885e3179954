import { OverwriteType } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accents } from "../../src/render/discord/component.ts";
import { permission } from "../../src/rehearsal/permissions.ts";
import { run, wordsOf, type Running } from "./support/running.ts";
import { addHourly } from "./support/addHourly.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let running: Running;
afterEach(async () => {
  await running.stop();
});

const add = (channel: string, more?: Readonly<Record<string, string>>): Promise<string> =>
  addHourly(running, channel, more);
const denied = (who: string, bits: bigint, type = OverwriteType.Role) =>
  [{ id: who, type, allow: "0", deny: bits.toString() }] as const;
const rolesOf = (name: "bot" | "moderator"): string => running.standIn.world[name].roles.at(-1)?.id ?? "";
const isRed = (message: object): boolean => JSON.stringify(message).includes(String(accents.error));

describe("where a digest may be added", () => {
  beforeEach(async () => {
    running = await run();
  });

  test.each([
    ["read-only", "Give it Send Messages in that channel"],
    ["editors", "the bot may not post there"],
  ])("not in #%s, where the bot cannot post", async (channel, why) => {
    expect(await add(channel)).toContain(why);
    expect(await running.moderate("digest list")).toContain("There is no digest yet");
  });

  test.each([
    ["post", permission.sendMessages],
    ["see", permission.viewChannel],
  ])("not where the moderator cannot %s", async (_what, bit) => {
    running.overwrite("digests", denied(rolesOf("moderator"), bit));
    expect(await add("digests")).toContain("you may not post there yourself");
    expect(await running.moderate("digest list")).toContain("There is no digest yet");
  });

  test("with a warning if the bot cannot read the history, shown in red by list until it can", async () => {
    const allow = running.overwrite("digests", denied(rolesOf("bot"), permission.readHistory));
    expect(await add("digests")).toContain("The bot lacks Read Message History there");
    const listed = await running.standIn.moderator.runCommand("digest list");
    expect([wordsOf(listed).includes("lacks Read Message History"), isRed(listed)]).toEqual([true, true]);
    allow();
    const after = await running.standIn.moderator.runCommand("digest list");
    expect([wordsOf(after).includes("lacks"), isRed(after)]).toEqual([false, false]);
  });
});

describe("a digest that was missed", () => {
  beforeEach(async () => {
    running = await run();
  });

  test("because the bot was away for too long is listed, logged and reported to the moderators", async () => {
    await add("digests", { schedule: "daily 09:00" });
    await running.advance(72 * HOUR + (9 * HOUR + 8 * HOUR - ((Date.now() % (24 * HOUR)) % (24 * HOUR))));
    await expect.poll(() => running.posted("direct").join("\n")).toContain("was missed");
    expect(running.posted("direct").join("\n")).toContain("missed while the bot was away for too long");
    expect(await running.moderate("digest list")).toMatch(/Last skipped: .*away for too long/);
    expect(await running.moderate("corpus log")).toContain("missed");
  });

  test("list shows the last post, and that there was no news", async () => {
    await add("digests", { empty: "skip" });
    await running.advance(HOUR);
    await expect.poll(() => running.posted("digests").length).toBe(1);
    await running.advance(HOUR);
    await expect
      .poll(() => running.moderate("digest list"))
      .toMatch(/Last posted: .*\nLast skipped: .*: nothing new/);
  });
});

describe("a digest whose channel history cannot be read", () => {
  beforeEach(async () => {
    running = await run();
  });
  /** Stops the bot when Discord has the digest but the bot does not know it yet. */
  const stopUnheard = async (): Promise<void> => {
    const { faults } = running.standIn;
    const posts = /^\/channels\/\d+\/messages$/;
    faults.request({ method: "POST", path: posts, what: { kind: "answerLate", milliseconds: 4_000 } });
    void running.advance(HOUR);
    await expect.poll(() => running.posted("digests").length).toBe(1);
    await running.service().store.db.updateTable("ledger_parts").set({ message: null }).execute();
    await running.restart();
    const { db } = running.service().store;
    await db.updateTable("ledger_parts").set({ message: null }).execute();
    await db.updateTable("ledger").set({ state: "sending" }).execute();
  };

  test("because of errors is sent once with its nonce after a while, and the moderators are notified", async () => {
    await add("digests");
    await stopUnheard();
    const { faults } = running.standIn;
    faults.request({
      method: "GET",
      path: /messages$/,
      times: 10_000,
      what: { kind: "status", status: 500 },
    });
    await running.advance(1_000);
    await expect.poll(() => running.moderate("digest list")).toContain("Not posted yet");
    await running.advance(2 * MINUTE);
    await expect.poll(() => running.posted("direct").join("\n")).toContain("may have been posted twice");
    await expect.poll(() => running.moderate("digest list")).not.toContain("Not posted yet");
    expect(running.posted("digests")).toHaveLength(1);
    expect(running.posted("direct")).toHaveLength(1);
  });

  test("for lack of permission is sent once with its nonce immediately, and the moderators are notified", async () => {
    await add("digests");
    running.overwrite("digests", denied(rolesOf("bot"), permission.readHistory));
    await stopUnheard();
    await running.advance(1_000);
    await expect.poll(() => running.posted("direct").join("\n")).toContain("lacks Read Message History");
    expect(running.posted("digests")).toHaveLength(1);
  });
});

describe("moderators are notified of a paused digest", () => {
  const pause = async (): Promise<void> => {
    await add("digests");
    running.overwrite("digests", denied(rolesOf("bot"), permission.sendMessages));
    await running.advance(HOUR);
    await expect.poll(() => running.moderate("digest list")).toContain("Paused: ");
  };

  test("by direct message to whoever added it if the moderators' channel is gone", async () => {
    running = await run({ moderatorChannelId: "100000000000000001" });
    await pause();
    expect(running.posted("direct").join("\n")).toContain("is paused: the bot cannot write in the channel");
  });

  test("by direct message to whoever added it if the bot cannot write in the moderators' channel", async () => {
    running = await run();
    const settings = { moderatorChannelId: running.standIn.channelId("read-only") };
    await running.restart(settings);
    await pause();
    expect(running.posted("direct").join("\n")).toContain("is paused");
  });

  test("in red in the list, and in the log, if nobody can be reached", async () => {
    running = await run();
    const direct = /^\/users\/@me\/channels$/;
    running.standIn.faults.request({
      method: "POST",
      path: direct,
      times: 10_000,
      what: { kind: "status", status: 403 },
    });
    await pause();
    const listed = await running.standIn.moderator.runCommand("digest list");
    expect([wordsOf(listed).includes("Paused: the bot cannot write"), isRed(listed)]).toEqual([true, true]);
    expect(running.logged.join("")).toContain("could not warn the moderators anywhere");
    expect(await running.moderate("corpus log")).toContain("paused the digest in ");
  });
});
