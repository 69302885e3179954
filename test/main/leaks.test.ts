import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeArticle } from "../../src/store/articleChanges.ts";
import { recordUnanswered } from "../../src/store/unanswered.ts";
import { addDigest } from "../../src/store/digests.ts";
import { record } from "../../src/store/audit.ts";
import { run, wordsOf, type Running } from "./support/running.ts";
import { addHourly } from "./support/addHourly.ts";

const HOUR = 3_600_000;
const SECRET = "Is Ottoline Quagmire leaving the paper?";
const OTHER_SERVER = "900000000000000001";
const OTHER_MODERATOR = "900000000000000002";
let running: Running;
beforeAll(async () => {
  running = await run({ moderatorChannelId: "900000000000000003" });
});
afterAll(async () => {
  await running.stop();
});

const digest = (channel: string, more?: Readonly<Record<string, string>>): Promise<string> =>
  addHourly(running, channel, more);
const asked = async (): Promise<number> => {
  const rows = await running.service().store.db.selectFrom("unanswered").selectAll().execute();
  return rows.length;
};

describe("a question that the coverage could not answer", () => {
  test("appears only in a digest of its own channel that is set to show it", async () => {
    await digest("digests");
    await digest("digests", { about: "Ottoline" });
    await digest("digests", { questions: "none" });
    await digest("digests", { questions: "channel" });
    await digest("newsroom");
    await digest("newsroom", { questions: "channel" });
    const { member } = running.standIn;
    const overheard = running.posted("newsroom").length;
    await member.runCommand("ask", { question: SECRET });
    await member.runCommand("ask", { question: `${SECRET} Zorblax?`, private: true });
    await member.runCommand("ask", { question: `${SECRET} Quibberish?` }, { channel: "direct" });
    await expect.poll(asked).toBe(2);
    await running.advance(HOUR);
    await expect.poll(() => running.posted("digests").length).toBeGreaterThanOrEqual(4);
    await expect
      .poll(() =>
        running
          .posted("newsroom")
          .slice(overheard + 1)
          .join("\n"),
      )
      .toContain(SECRET);
    const inNewsroom = running.posted("newsroom").slice(overheard + 1);
    expect(
      inNewsroom.filter((words) => words.includes("Questions that the coverage did not answer")),
    ).toHaveLength(1);
    expect(inNewsroom.join("\n")).not.toMatch(/Zorblax|Quibberish/);
    expect(running.posted("digests").join("\n")).not.toContain("Ottoline Quagmire");
    const previews = await running.moderate("digest list");
    expect(previews).not.toContain("Quagmire");
  });

  test("of the same channel id in another or unknown server appears nowhere", async () => {
    const { db } = running.service().store;
    const channel = running.standIn.channelId("newsroom");
    const at = Date.now() + 2 * HOUR;
    for (const [id, guild, place] of [
      ["q1", OTHER_SERVER, channel],
      ["q2", null, null],
      ["q3", running.standIn.guildId, running.standIn.channelId("digests")],
    ] as const)
      await recordUnanswered(db, { id, question: `Elsewhere ${id}`, at, guild, channel: place });
    const before = running.posted("newsroom").length;
    await running.advance(2 * HOUR);
    await expect.poll(() => running.posted("newsroom").length).toBeGreaterThan(before);
    expect(running.posted("newsroom").join("\n")).not.toContain("Elsewhere");
  });
});

describe("activity in another server", () => {
  beforeAll(async () => {
    const { db } = running.service().store;
    const at = Date.now();
    const by = { actor: OTHER_MODERATOR, guild: OTHER_SERVER, at } as const;
    await changeArticle(db, {
      id: "elsewhere",
      file: "nothing.txt",
      content: "",
      change: { kind: "note", note: "Their own business.", corrects: false },
      notice: "",
      ...by,
    });
    await record(db, {
      id: "old",
      guild: null,
      at,
      actor: "1",
      action: "note",
      target: "old.txt",
      detail: "Old.",
    });
    await addDigest(db, {
      id: "theirs",
      guild: OTHER_SERVER,
      channel: "900000000000000004",
      schedule: "hourly",
      pattern: "0 * * * *",
      timezone: "UTC",
      about: "their business",
      when_empty: "post",
      questions: "none",
      paused: null,
      created_by: OTHER_MODERATOR,
      created_at: at,
      counts_from: at,
    });
    await running.service().library.reload({ by: OTHER_MODERATOR });
  });

  test.each(["corpus log", "corpus status", "digest list", "corpus check"])(
    "is not shown by /%s",
    async (command) => {
      const told = await running.moderate(command);
      for (const theirs of [OTHER_MODERATOR, OTHER_SERVER, "Their own business", "theirs", "Old."])
        expect(told).not.toContain(theirs);
    },
  );

  test.each(["preview", "now", "pause", "resume", "edit", "remove"])(
    "cannot be reached by /digest %s",
    async (subcommand) => {
      expect(await running.moderate(`digest ${subcommand}`, { digest: "theirs" })).toContain(
        "there is no “theirs” here",
      );
    },
  );

  test("is not offered by autocomplete", async () => {
    const { moderator } = running.standIn;
    const offered = await moderator.autocomplete("digest remove", { digest: "" }, "digest");
    expect(offered.length).toBeGreaterThan(0);
    expect(JSON.stringify(offered)).not.toContain("theirs");
  });

  test("is not posted to this server's moderators' channel, nor the other way round", async () => {
    const { db } = running.service().store;
    const { world } = running.standIn;
    await db
      .updateTable("digests")
      .set({ counts_from: Date.now() - 40 * HOUR, created_by: world.member.user.id })
      .where("id", "=", "theirs")
      .execute();
    await running.advance(30 * HOUR);
    await expect
      .poll(
        async () =>
          (await db.selectFrom("digests").selectAll().where("id", "=", "theirs").execute())[0]?.paused ?? "",
      )
      .not.toBe("");
    await expect
      .poll(() => running.standIn.member.messages({ channel: "direct" }).map(wordsOf).join("\n"))
      .toContain("theirs");
    expect(running.posted("direct").join("\n")).not.toContain("theirs");
  });
});
