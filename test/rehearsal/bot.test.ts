import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textsOf } from "../../src/rehearsal/mentions.ts";
import type { MessageBody } from "../../src/rehearsal/world.ts";
import { freshPair, freshStandIn } from "./support/started.ts";
import { startTinyBot } from "./support/tinyBot.ts";

const ephemeral = 64;

describe("a real bot against the stand-in", () => {
  let pair: Awaited<ReturnType<typeof freshPair>>;
  beforeAll(async () => void (pair = await freshPair()));
  afterAll(() => pair.close());

  test("logs in and sees the guild, its channels and roles", () => {
    const { client } = pair.bot;
    const guild = client.guilds.cache.get(pair.standIn.guildId);
    expect(guild?.channels.cache.map((channel) => channel.name)).toContain("newsroom");
    expect(guild?.roles.cache.map((role) => role.name)).toContain("Moderator");
    expect(client.isReady()).toBe(true);
  });

  test("has its commands offered, moderators' commands only to moderators", () => {
    const names = (commands: { name: string }[]) => commands.map(({ name }) => name);
    expect(names(pair.standIn.member.commands())).toContain("fruit");
    expect(names(pair.standIn.member.commands())).not.toContain("reload");
    expect(names(pair.standIn.moderator.commands())).toContain("reload");
    expect(names(pair.standIn.member.commands({ channel: "direct" }))).toEqual([]);
  });

  test("a hidden command can be allowed, as in a server's settings", async () => {
    await expect(pair.standIn.member.runCommand("reload")).rejects.toThrow("not offered");
    const reply = await pair.standIn.member.runCommand("reload", {}, { evenIfHidden: true });
    expect(reply.content).toBe("Done.");
  });

  test("replies in Components V2 and turns pages with a button", async () => {
    const { member } = pair.standIn;
    const reply = await member.runCommand("fruit", { fruit: "apple" });
    expect(textsOf(reply as unknown as MessageBody).join()).toContain("apple");
    const next = await member.pressButton(reply.id, "page:1");
    expect(next.id).toBe(reply.id);
    expect(textsOf(next as unknown as MessageBody).join()).toContain("apricot");
    await expect(
      member.pressButton((await member.pressButton(reply.id, "page:0")).id, "page:-1"),
    ).rejects.toThrow("disabled");
  });

  test("only the person who asked sees a private answer", async () => {
    const { member, moderator } = pair.standIn;
    const reply = await member.runCommand("fruit", { fruit: "cherry", private: true });
    expect((reply.flags ?? 0) & ephemeral).toBe(ephemeral);
    expect(member.messages().map(({ id }) => id)).toContain(reply.id);
    expect(moderator.messages().map(({ id }) => id)).not.toContain(reply.id);
  });

  test("defers, edits and follows up", async () => {
    const reply = await pair.standIn.member.runCommand("slow");
    expect(reply.content).toBe("Thought about it.");
    await expect
      .poll(() => pair.standIn.member.messages().map(({ content }) => content))
      .toContain("And one more thing.");
  });

  test("completes an option", async () => {
    const choices = await pair.standIn.member.autocomplete("fruit", { fruit: "ap" }, "fruit");
    expect(choices.map(({ name }) => name)).toEqual(["apple", "apricot"]);
  });

  test("answers its message command", async () => {
    const message = pair.standIn.member.say("twelve chars");
    const reply = await pair.standIn.moderator.messageCommand("Count the letters", message.id);
    expect(reply.content).toBe("12 characters");
  });

  test("sends a downloadable file, and reads an uploaded one", async () => {
    const { attachments } = await pair.standIn.member.runCommand("file");
    expect(attachments[0]).toMatchObject({ filename: "all.txt", description: "Everything", size: 11 });
    const download = await fetch(attachments[0]?.url ?? "");
    expect(await download.text()).toBe("All of it.\n");
    const file = { name: "a.txt", contentType: "text/plain", bytes: new TextEncoder().encode("seven..") };
    expect((await pair.standIn.member.runCommand("upload", { file })).content).toBe("7 characters");
  });

  test("offers a select, and receives the choice", async () => {
    const { member } = pair.standIn;
    const { id } = await member.runCommand("choose");
    await expect(member.useComponent(id, "chosen", ["stone"])).rejects.toThrow("does not offer stone");
    const outcome = await member.useComponent(id, "chosen", ["cherry"]);
    expect(outcome).toMatchObject({
      kind: "message",
      message: { id, content: "You chose cherry", components: [] },
    });
  });

  test("opens a form and reads it", async () => {
    const form = await pair.standIn.member.startCommand("form");
    if (form.kind !== "modal") throw new Error(`not a form but ${form.kind}`);
    expect(form.modal.title).toBe("A form");
    expect((await pair.standIn.member.submitModal(form, { words: "a word" })).content).toBe(
      "You wrote a word",
    );
  });

  test("mentions nobody, and every body is valid", async () => {
    const { member, sent } = pair.standIn;
    const before = sent.length;
    for (const command of ["slow", "file", "choose"]) await member.runCommand(command);
    expect(sent.length).toBeGreaterThanOrEqual(before + 3);
    expect(sent.flatMap(({ pings, problems }) => [...pings, ...problems])).toEqual([]);
  });

  test("a second bot with a wrong token is refused", async () => {
    await expect(startTinyBot(pair.standIn, "wrong")).rejects.toThrow("invalid token");
  });

  test("explains why Discord would refuse a question", async () => {
    const { member } = pair.standIn;
    await expect(member.runCommand("fruit")).rejects.toThrow("needs its option fruit");
    await expect(member.runCommand("fruit", { fruit: "x".repeat(6_001) })).rejects.toThrow("at most 6000");
    await expect(member.runCommand("fruit", { fruit: "apple", colour: "red" })).rejects.toThrow(
      "no option colour",
    );
  });
});

describe("a stand-in on its own", () => {
  test("names a port that is in use", async () => {
    const first = await freshStandIn();
    const port = Number(new URL(first.url).port);
    await expect(freshStandIn({ port })).rejects.toThrow(
      `EADDRINUSE: address already in use 127.0.0.1:${port}`,
    );
    await first.close();
  });

  test("a question fails immediately if no bot is connected", async () => {
    const standIn = await freshStandIn();
    await expect(standIn.member.runCommand("fruit")).rejects.toThrow("not offered");
    await standIn.close();
  });
});
