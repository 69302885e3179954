import { readdir } from "node:fs/promises";
import type { APIMessage } from "discord-api-types/v10";
import { MessageFlags } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formAgainstSchema } from "../support/discordSchemas.ts";
import { buttonsOf } from "../support/messageParts.ts";
import { run, wordsOf, type Running } from "./support/running.ts";
import { storm } from "./support/storm.ts";

const MINUTES = 60_000;
const QUESTION = { question: "Who is the harbour master of Wexcombe?" };
let running: Running;
let added: APIMessage;
beforeAll(async () => {
  running = await run();
  added = await add("storm.txt");
});
afterAll(() => running.stop());

const add = (name: string, content = storm): Promise<APIMessage> =>
  running.standIn.moderator.runCommand("corpus add", {
    file: { name, contentType: "text/plain", bytes: new TextEncoder().encode(content) },
  });
const buttonOf = (message: APIMessage, label: string): string =>
  buttonsOf(message).find((button) => button.label.startsWith(label))?.customId ?? `no ${label}`;
const press = (message: APIMessage, label: string): Promise<APIMessage> =>
  running.standIn.moderator.pressButton(message.id, buttonOf(message, label));
const answered = async (): Promise<string> =>
  wordsOf(await running.standIn.member.runCommand("ask", QUESTION));

/** Opens the form of a reply to `/corpus add`. */
async function openForm(message = added) {
  const outcome = await running.standIn.moderator.useComponent(message.id, buttonOf(message, "Describe"));
  if (outcome.kind !== "modal") throw new Error(`not a form but ${outcome.kind}`);
  return outcome;
}
const send = async (fields: Readonly<Record<string, string>>): Promise<APIMessage> =>
  running.standIn.moderator.submitModal(await openForm(), fields);

describe("the form to describe an article that was added", () => {
  test("matches Discord's schema, and uses the names of the options", async () => {
    const { modal } = await openForm();
    expect(formAgainstSchema(modal)).toBeUndefined();
    expect(modal.title).toBe("Describe: storm.txt");
    expect(JSON.stringify(modal).match(/"custom_id":"[a-z]+"/gu)).toEqual(
      ["outlet", "published", "url", "authors"].map((name) => `"custom_id":"${name}"`),
    );
  });

  test("saves its fields, and says so privately", async () => {
    const told = await send({ outlet: " The Wexcombe Post ", published: "2031-03-01", url: "", authors: "" });
    expect(wordsOf(told)).toContain("outlet The Wexcombe Post, published 2031-03-01");
    expect((told.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(await answered()).toContain("The Wexcombe Post");
  });

  test("can be opened again until it expires", async () => {
    expect(wordsOf(await send({ outlet: "", authors: "Ada Quill, Rhys Penn" }))).toContain(
      "authors Ada Quill, Rhys Penn",
    );
  });

  test.each([
    [{ outlet: "", published: " ", url: "", authors: " , " }, "Give at least one of outlet"],
    [{ published: "yesterday" }, "is not a date. Write it as 2021-06-12"],
    [{ published: "2031-02-30" }, "is not a date"],
    [{ url: "javascript:alert(1)" }, "is not a URL"],
  ])("refuses %j with a remedy", async (fields, words) => {
    expect(wordsOf(await send(fields))).toContain(words);
  });

  test("is refused to former moderators, and after ten minutes", async () => {
    const form = await openForm();
    const { moderator } = running.standIn.world;
    const { roles } = moderator;
    Object.assign(moderator, { roles: roles.slice(0, 1) });
    const submit = () => running.standIn.moderator.submitModal(form, { outlet: "The Other" });
    expect(wordsOf(await submit())).toContain("Only people who can manage the server");
    Object.assign(moderator, { roles });
    await running.advance(11 * MINUTES);
    expect(wordsOf(await submit())).toContain("has expired");
    expect(wordsOf(await press(added, "Describe"))).toContain("has expired");
    expect(await answered()).not.toContain("The Other");
  });

  test("reports an article that has been removed", async () => {
    const message = await add("gone.txt", storm.replaceAll("Wexcombe", "Tarn"));
    const form = await openForm(message);
    await press(
      await running.standIn.moderator.runCommand("corpus remove", { article: "gone.txt" }),
      "Remove",
    );
    const told = await running.standIn.moderator.submitModal(form, { outlet: "The Post" });
    expect(wordsOf(told)).toContain("there is no “gone.txt”");
  });
});

describe("the Undo button", () => {
  const article = { article: "storm.txt" };

  test.each([
    [
      "corpus retract",
      { ...article, reason: "It was made up." },
      "is no longer retracted",
      "the harbour would open again",
    ],
    ["corpus note", { ...article, text: "It was on Monday." }, "was removed", /^(?!.*It was on Monday)/su],
    [
      "corpus note",
      { ...article, text: "It was on Sunday.", corrects: true },
      "was removed",
      /^(?!.*(Corrected|It was on Sunday))/su,
    ],
    ["corpus describe", { ...article, outlet: "The Wrong" }, "were restored", "The Wexcombe Post"],
    ["corpus describe", { ...article, url: "https://a.example" }, "were restored", /^(?!.*a\.example)/su],
  ] as const)("of /%s %j undoes it everywhere", async (name, options, words, shown) => {
    const before = await answered();
    const told = await running.standIn.moderator.runCommand(name, options);
    expect(await answered()).not.toBe(before);
    expect(wordsOf(await press(told, "Undo"))).toContain(words);
    expect(await answered()).toMatch(shown);
    expect(await answered()).toBe(before);
    expect(await running.moderate("corpus log")).not.toMatch(/[{}]|undescribe|unnote/u);
  });

  test("of /corpus add removes it, and that can be undone in turn", async () => {
    const there = async () => (await readdir(running.corpusDir)).includes("mist.txt");
    const told = await add("mist.txt", storm.replaceAll("Wexcombe", "Marrow"));
    expect(await there()).toBe(true);
    const removed = await press(told, "Undo");
    expect(wordsOf(removed)).toContain("Removed: Storm closes the harbour of Marrow");
    expect(await there()).toBe(false);
    expect(wordsOf(await press(removed, "Undo"))).toContain("mist.txt was brought back");
    expect(await there()).toBe(true);
  });

  test("of /digest pause resumes it, and of /digest resume pauses it again", async () => {
    const channel = running.standIn.channelId("digests");
    const added = await running.moderate("digest add", { channel, schedule: "7 3 1 2 *", timezone: "UTC" });
    expect(added).toContain(`<#${channel}>: by the cron pattern 7 3 1 2 *, UTC`);
    const [digest] = await running.service().store.db.selectFrom("digests").select("id").execute();
    expect(added).not.toContain(digest?.id);
    const paused = await running.standIn.moderator.runCommand("digest pause", { digest: digest?.id ?? "" });
    expect(wordsOf(paused)).toContain("Paused: a moderator paused it");
    const resumed = await press(paused, "Undo");
    expect(wordsOf(resumed)).toContain("Next: ");
    expect(wordsOf(await press(resumed, "Undo"))).toContain("Paused: a moderator paused it");
    const log = await running.moderate("corpus log");
    expect(log).toContain("by a cron pattern, UTC");
    expect(log).not.toContain("7 3 1");
    expect(log).not.toContain(digest?.id);
  });

  test("of a digest offers it by its channel, never by its id", async () => {
    const [choice] = await running.standIn.moderator.autocomplete("digest edit", { digest: "" }, "digest");
    expect(choice?.name).toContain("#digests: by the cron pattern");
    expect(choice?.name).not.toContain(String(choice?.value));
  });
});
