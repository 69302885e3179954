import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run, wordsOf, type Running } from "./support/running.ts";
import { storm } from "./support/storm.ts";

const HOUR = 3_600_000;
// One bot's story, told in order: starting a bot for each test would take minutes.
let running: Running;
beforeAll(async () => {
  running = await run();
});
afterAll(async () => {
  await running.stop();
});

const upload = (name: string, content: string) => ({
  name,
  contentType: "text/plain",
  bytes: Buffer.from(content),
});
const add = async (
  name: string,
  content: string,
  more: Readonly<Record<string, boolean>> = {},
): Promise<string> =>
  wordsOf(
    await running.standIn.moderator.runCommand("corpus add", {
      file: upload(name, content) as never,
      ...more,
    }),
  );

describe("permissions", () => {
  test("a member is not offered the moderators' commands", () => {
    const names = running.standIn.member.commands().map(({ name }) => name);
    expect(names).toContain("ask");
    expect(names).not.toContain("corpus");
    expect(running.standIn.moderator.commands().map(({ name }) => name)).toContain("digest");
  });

  test("a member who sees them because of a server's settings is still refused", async () => {
    const reply = await running.standIn.member.runCommand("corpus status", {}, { evenIfHidden: true });
    expect(wordsOf(reply)).toContain("Only people who can manage the server");
  });
});

describe("the corpus at runtime", () => {
  test("status reports what is loaded, and check finds no differences", async () => {
    expect(await running.moderate("corpus status")).toContain("3 articles answer, 0 retracted");
    expect(await running.moderate("corpus check")).toContain("Nothing changed: 3 articles.");
  });

  test("an upload is read, added and answers immediately; another of its name needs replace", async () => {
    const told = await add("storm.txt", storm);
    expect(told).toContain("Headline: Storm closes the harbour of Wexcombe");
    expect(told).toContain("Added: Storm closes the harbour of Wexcombe");
    const answer = await running.standIn.member.runCommand("ask", {
      question: "Who is the harbour master of Wexcombe?",
    });
    expect(wordsOf(answer)).toContain("Ines Alvarado");
    expect(await add("storm.txt", storm)).toContain("storm.txt already exists. Use replace: True");
    expect(await add("storm.txt", storm.replace("Nobody", "Nobody else"), { replace: true })).toContain(
      "Changed: Storm",
    );
  });

  test.each([
    ["../../outside.txt", "outside.txt"],
    ["．．／wide.txt", "wide.txt"],
    [`${"long".repeat(60)}.txt`, `${"long".repeat(29)}.txt`],
    [".hidden.txt", "hidden.txt"],
  ])("an upload called %s stays inside the folder", async (name, kept) => {
    const told = await add(
      name,
      `${kept} is a headline\n\nThe story of ${kept} goes on and on in its own words.\n`,
    );
    expect(told).toContain("was added");
    expect(await readdir(running.corpusDir)).toContain(kept);
    expect(await readdir(running.folder)).toEqual(expect.not.arrayContaining([kept]));
  });

  test.each([
    ["con.txt", "cannot be used as a file name"],
    ["....txt", "is not a supported type"],
    ["program.exe", "is not a supported type"],
    ["nothing", "is not a supported type"],
  ])("an upload called %s is refused", async (name, why) => {
    expect(await add(name, storm)).toContain(why);
  });

  test.each([
    ["empty.txt", "", "is empty"],
    ["blank.txt", " \n \n", "holds no text"],
    ["binary.txt", "\u0000\u0001\u0002".repeat(100), "binary.txt"],
  ])("an upload without an article is refused: %s", async (name, content, why) => {
    expect(await add(name, content)).toContain(why);
    expect(await readdir(running.corpusDir)).not.toContain(name);
  });

  test("a missing article is named in the reply", async () => {
    expect(await running.moderate("corpus note", { article: "nowhere.txt", text: "x" })).toContain(
      "there is no “nowhere.txt”",
    );
  });

  test("the log shows what was done, newest first", async () => {
    for (const name of ["older", "newer"])
      await add(`${name}.txt`, `The ${name} mill\n\nThe ${name} mill at Tarn closes in May.\n`);
    const log = await running.moderate("corpus log");
    const [newer, older] = ["added “The newer mill”", "added “The older mill”"].map((line) =>
      log.indexOf(line),
    );
    expect(newer).toBeGreaterThanOrEqual(0);
    expect(newer).toBeLessThan(older ?? 0);
  });

  test("a reload without articles keeps the old coverage", async () => {
    const files = await readdir(running.corpusDir);
    const contents = await Promise.all(
      files.map(async (file) => [file, await readFile(join(running.corpusDir, file))] as const),
    );
    for (const file of files) await rm(join(running.corpusDir, file));
    expect(await running.moderate("corpus reload")).toContain("empty");
    const answer = await running.standIn.member.runCommand("ask", {
      question: "Who is the harbour master of Wexcombe?",
    });
    expect(wordsOf(answer)).toContain("Ines Alvarado");
    for (const [file, content] of contents) await writeFile(join(running.corpusDir, file), content);
    expect(await running.moderate("corpus reload")).toContain("Nothing changed");
  });
});

describe("corrections follow the citations", () => {
  test("a note is shown with earlier and later answers", async () => {
    const question = { question: "Who is the harbour master of Wexcombe?" };
    const { id } = await running.standIn.member.runCommand("ask", question);
    expect(
      await running.moderate("corpus note", {
        article: "storm.txt",
        text: "Her name is spelt Inés.",
        corrects: true,
      }),
    ).toContain("will be corrected");
    await running.advance(0);
    const seen = () => running.standIn.member.messages().find((message) => message.id === id);
    await expect.poll(() => wordsOf(seen())).toContain("Her name is spelt Inés.");
    expect(wordsOf(await running.standIn.member.runCommand("ask", question))).toContain(
      "Her name is spelt Inés.",
    );
  });

  test("a retracted article no longer answers, messages citing it say so, and restore undoes it", async () => {
    const question = { question: "Who is the harbour master of Wexcombe?" };
    const { id } = await running.standIn.member.runCommand("ask", question);
    await running.moderate("corpus retract", { article: "storm.txt", reason: "It was invented." });
    const seen = () => running.standIn.member.messages().find((message) => message.id === id);
    await expect.poll(() => wordsOf(seen())).toContain("It was invented.");
    expect(wordsOf(await running.standIn.member.runCommand("ask", question))).not.toContain("Alvarado");
    const source = wordsOf(await running.standIn.member.runCommand("source", { article: "storm.txt" }));
    expect(source).toContain("Retracted");
    expect(source).toContain("It was invented.");
    await running.moderate("corpus restore", { article: "storm.txt" });
    expect(wordsOf(await running.standIn.member.runCommand("ask", question))).toContain("Alvarado");
  });
});

describe("digests", () => {
  test("are added, described, listed, and posted once when due", async () => {
    const channel = running.standIn.channelId("digests");
    const told = await running.moderate("digest add", {
      channel,
      schedule: "hourly",
      timezone: "Europe/London",
    });
    expect(told).toContain("The digest was added.");
    expect(told).toContain("every hour, Europe/London");
    expect(await running.moderate("digest list")).toContain("every hour");
    expect(running.posted("digests")).toEqual([]);
    await running.advance(HOUR);
    await expect.poll(() => running.posted("digests").join("\n")).toContain("Storm closes the harbour");
    const count = running.posted("digests").length;
    await running.restart();
    await running.advance(0);
    expect(running.posted("digests")).toHaveLength(count);
  });

  test("the next one has only later news, with people named for the first time", async () => {
    await writeFile(
      join(running.corpusDir, "quay.txt"),
      "A quay is named after Oriel Pendry\n\nThe mayor, Oriel Pendry, opened the quay of Wexcombe.\n",
    );
    await running.moderate("corpus reload");
    const before = running.posted("digests").length;
    await running.advance(HOUR);
    await expect.poll(() => running.posted("digests").slice(before).join("\n")).toContain("Oriel Pendry");
    expect(running.posted("digests").slice(before).join("\n")).not.toMatch(
      /^(?:New|Changed|Corrected): \*\*Storm/m,
    );
  });

  test("an unknown schedule or time zone is refused with examples", async () => {
    const channel = running.standIn.channelId("digests");
    expect(
      await running.moderate("digest add", { channel, schedule: "sometimes", timezone: "UTC" }),
    ).toContain("is not a schedule");
    expect(
      await running.moderate("digest add", { channel, schedule: "daily 9am", timezone: "Mars" }),
    ).toContain("is not a time zone");
    expect(
      await running.moderate("digest add", { channel, schedule: "* * * * *", timezone: "UTC" }),
    ).toContain("shortest interval allowed is 300");
  });

  test("a read-only channel pauses the digest and notifies whoever added it", async () => {
    const channel = running.standIn.channelId("read-only");
    const deny = running.overwrite("read-only", []);
    await running.moderate("digest add", { channel, schedule: "every 2 hours", timezone: "UTC" });
    deny();
    await running.advance(2 * HOUR);
    await expect
      .poll(() => running.moderate("digest list"))
      .toContain("Paused: the bot cannot write in the channel");
    expect(running.posted("direct").join()).toContain("is paused");
  });

  test("a deleted channel pauses its digest, and the others continue", async () => {
    const { world } = running.standIn;
    const channel = running.standIn.channelId("newsroom");
    await running.moderate("digest add", {
      channel,
      schedule: "every 3 hours",
      timezone: "UTC",
      empty: "post",
    });
    await running
      .service()
      .store.db.updateTable("digests")
      .set({ channel: "100000000000000001" })
      .where("schedule", "=", "every 3 hours")
      .execute();
    expect(world.channels.map((one) => one.id)).not.toContain("100000000000000001");
    await running.advance(3 * HOUR);
    await expect
      .poll(() => running.moderate("digest list"))
      .toContain("Paused: the channel no longer exists");
    expect(await running.moderate("corpus log")).toContain(
      "paused the digest in <#100000000000000001>: the channel no longer exists",
    );
    expect(await running.moderate("digest list")).toContain("every hour");
  });
});
