import type { APIMessage } from "discord.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { coverageOf } from "../../src/answer/coverage.ts";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import { isObject } from "../../src/render/discord/validate.ts";
import { messageAgainstSchema } from "../support/discordSchemas.ts";
import { buttonsOf, componentsOf, textsOf } from "../support/messageParts.ts";
import { plainText, quotedTexts } from "../support/plainText.ts";
import { fakeSnapshot, hostileQuote } from "./support/fakeCoverage.ts";
import { type Bot, botOn, strictStandIn } from "./support/started.ts";

let standIn: StandIn;
let bot: Bot;
let logged: string[];
let version: string;

beforeEach(async () => {
  version = "aaaaaaaaaaaaaaaa";
  standIn = await strictStandIn();
  ({ bot, logged } = botOn(standIn, {}, { coverage: coverageOf(() => fakeSnapshot(version)) }));
  await bot.ready;
  await standIn.ready();
});

afterEach(async () => {
  await bot.stop();
  await standIn.close();
});

const textOf = (message: APIMessage): string => textsOf(message).join("\n");
const isPrivate = (message: APIMessage): boolean => ((message.flags ?? 0) & 64) !== 0;
const labels = (message: APIMessage): string[] => buttonsOf(message).map(({ label }) => label);

/** Presses the button with this label, or the one `after` positions later. */
function press(message: APIMessage, label: string, by = standIn.member, after = 0): Promise<APIMessage> {
  const button = buttonsOf(message).filter((candidate) => candidate.label === label)[after];
  if (button === undefined) throw new Error(`no button ${label} among ${labels(message).join(", ")}`);
  return by.pressButton(message.id, button.customId);
}

const callbacks = (): StandIn["sent"] => standIn.sent.filter(({ path }) => path.includes("/callback"));

/** Every interaction was answered once, in one request, with a message that Discord accepts and that mentions nobody. */
async function expectCleanRecord(shares = 0): Promise<void> {
  await expect.poll(() => callbacks().length).toBe(standIn.world.interactions.size);
  // A request may be recorded after its effect.
  const changes = (): string[] =>
    standIn.sent
      .filter(({ path }) => path.includes("/webhooks/"))
      .map(({ method, status }) => `${method} ${status}`);
  await expect.poll(changes).toEqual(Array.from({ length: shares }, () => "PATCH 200"));
  for (const { body, problems, pings, status } of callbacks()) {
    const data = isObject(body) && isObject(body["data"]) ? body["data"] : {};
    expect({ problems, pings, ok: status < 300 }).toEqual({ problems: [], pings: [], ok: true });
    expect("components" in data ? messageAgainstSchema(data) : undefined).toBeUndefined();
  }
}

describe("slash commands", () => {
  test.each(["ask", "who", "when", "source", "quote", "compare"])(
    "/%s answers at once, publicly",
    async (name) => {
      const message = await standIn.member.runCommand(name, { question: "Sentence" });
      expect(textOf(message)).toMatch(/^### [A-Z][a-z]+: Sentence\n/);
      expect(isPrivate(message)).toBe(false);
      await expectCleanRecord();
    },
  );

  test("/help lists them all", async () => {
    const text = textOf(await standIn.member.runCommand("help"));
    for (const name of ["ask", "who", "when", "source", "quote", "compare"])
      expect(text).toContain(`**/${name} `);
    await expectCleanRecord();
  });

  test("a command answers without its optional words", async () => {
    expect(textOf(await standIn.member.runCommand("source"))).toContain("### Source\n");
  });

  test("the options that narrow a question are shown with it", async () => {
    const text = textOf(await standIn.member.runCommand("when", { question: "a", from: "2021" }));
    expect(text).toContain("### When: a\n-# from: 2021");
  });

  test("commands work in direct messages", async () => {
    const message = await standIn.member.runCommand("ask", { question: "many" }, { channel: "direct" });
    expect(textOf(await press(message, "Next"))).toContain("Page 2 of 3");
  });

  test("a private answer can be shared", async () => {
    const answer = await standIn.member.runCommand("ask", { question: "many", private: true });
    expect(isPrivate(answer)).toBe(true);
    expect(standIn.moderator.messages().map(({ id }) => id)).not.toContain(answer.id);
    const second = await press(answer, "Next");
    expect(isPrivate(second)).toBe(true);
    const shared = await press(second, "Share");
    expect(isPrivate(shared)).toBe(false);
    expect(textOf(shared)).toContain("Page 2 of 3");
    expect(labels(shared)).not.toContain("Share");
    expect(standIn.moderator.messages().map(({ id }) => id)).toContain(shared.id);
    await expectCleanRecord(1);
  });

  test("an answer is shared once, however often and on whichever page the button is pressed", async () => {
    const answer = await standIn.member.runCommand("ask", { question: "many", private: true });
    const own = (): APIMessage => standIn.member.messages().find(({ id }) => id === answer.id) ?? answer;
    const share = buttonsOf(answer).find(({ label }) => label === "Share")?.customId ?? "";
    const told = await Promise.all([1, 2, 3].map(() => standIn.member.pressButton(answer.id, share)));
    expect(told.filter((message) => !isPrivate(message))).toHaveLength(1);
    await expect.poll(() => labels(own())).not.toContain("Share");
    const second = await press(own(), "Next");
    expect(textOf(second)).toContain("Page 2 of 3");
    expect(labels(second)).not.toContain("Share");
    const others = standIn.moderator.messages().filter((message) => !isPrivate(message));
    expect(others.filter((message) => textOf(message).includes("many"))).toHaveLength(1);
  });

  test("text of articles and questions is shown literally", async () => {
    const message = await standIn.member.runCommand("ask", { question: "hostile @everyone **x** <@1>" });
    const text = textOf(message);
    expect(plainText(text.split("\n")[0] ?? "")).toBe("Question: hostile @everyone **x** <@1>");
    expect(plainText(text)).toContain(hostileQuote.split("\n")[0]);
    expect(plainText(text)).not.toContain("⟦");
    await expectCleanRecord();
  });

  test.each([
    ["only spaces", "     ", "contains no words"],
    ["only emoji", "👩‍🚀👩‍🚀", "contains no words"],
    ["only control characters", "\u0000\u0007\u001b", "contains no words"],
  ])("a question of %s is refused privately, with a remedy", async (_, question, words) => {
    const message = await standIn.member.runCommand("ask", { question });
    expect(textOf(message)).toContain(words);
    expect(isPrivate(message)).toBe(true);
    await expectCleanRecord();
  });

  test.each([["(a+)+$".repeat(40)], ["a\u0000b\u001b[31m c"], ["\\".repeat(300)], ["x".repeat(300)]])(
    "a hostile question of %j characters is answered",
    async (question) => {
      expect(textOf(await standIn.member.runCommand("ask", { question: `b${question.slice(1)}` }))).toContain(
        "### Question: b",
      );
      await expectCleanRecord();
    },
  );

  test("mistakes are explained privately", async () => {
    const message = await standIn.member.runCommand("ask", { question: "wrong" });
    expect(plainText(textOf(message))).toBe("from: that is no date. Write it as 2021-06-12.");
    expect(isPrivate(message)).toBe(true);
    expect(logged.join("")).not.toContain("could not answer");
  });

  test("an unexpected error is apologised for once, with a reference to the log", async () => {
    const message = await standIn.member.runCommand("ask", { question: "crash" });
    const reference = /bot\\: ([0-9a-f]{8})$/.exec(textOf(message))?.[1];
    expect(isPrivate(message)).toBe(true);
    expect(reference).toBeDefined();
    expect(logged.join("")).toContain(`"reference":"${reference}"`);
    expect(logged.join("")).not.toContain(standIn.token);
    await expectCleanRecord();
  });
});

describe("buttons", () => {
  test("turn pages in place for the person who asked", async () => {
    const first = await standIn.member.runCommand("ask", { question: "many" });
    const second = await press(first, "Next");
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toContain("Page 2 of 3");
    const third = await press(second, "Next");
    expect(textOf(third)).toContain("Page 3 of 3");
    expect(textOf(await press(third, "Previous"))).toContain("Page 2 of 3");
    await expectCleanRecord();
  });

  test("on another person's answer reply privately", async () => {
    const first = await standIn.member.runCommand("ask", { question: "many" });
    const own = await press(first, "Next", standIn.moderator);
    expect(own.id).not.toBe(first.id);
    expect(isPrivate(own)).toBe(true);
    expect(textOf(own)).toContain("Page 2 of 3");
    expect(textOf(await press(own, "Next", standIn.moderator))).toContain("Page 3 of 3");
    const unchanged = standIn.member.messages().find(({ id }) => id === first.id);
    expect(unchanged === undefined ? "" : textOf(unchanged)).toContain("Page 1 of 3");
    await expectCleanRecord();
  });

  test("work after a restart", async () => {
    const first = await standIn.member.runCommand("quote", { question: "many", from: "2021" });
    await bot.stop();
    ({ bot, logged } = botOn(standIn));
    await bot.ready;
    const second = await press(first, "Next");
    expect(textOf(second)).toContain("### Quotations: many\n-# from: 2021");
    expect(textOf(second)).toContain("Page 2 of 3");
  });

  test("open and turn the pages of an unsure answer", async () => {
    const first = await standIn.member.runCommand("ask", { question: "likely" });
    expect(textOf(first)).toContain("◐ Not sure, but this may answer it:");
    const second = await press(first, "Next");
    expect(textOf(second)).toContain("◐ Not sure, but this may answer it:");
    expect(textOf(second)).toContain("Page 2 of 2: 4 excerpts in all");
    expect(textOf(await press(second, "Context"))).toContain("> **Sentence** number 3 is here.");
    await expectCleanRecord();
  });

  test("say that the coverage has changed, and answer from the new one", async () => {
    const first = await standIn.member.runCommand("ask", { question: "many" });
    version = "bbbbbbbbbbbbbbbb";
    const anew = await press(first, "Context", standIn.member, 1);
    expect(textOf(anew)).toContain("The coverage has changed");
    expect(textOf(anew)).toContain("Page 1 of 3");
    expect(textOf(await press(anew, "Next"))).not.toContain("has changed");
  });

  test("show the surrounding paragraphs and the whole article privately", async () => {
    const first = await standIn.member.runCommand("ask", { question: "many" });
    const context = await press(first, "Context", standIn.member, 1);
    expect(isPrivate(context)).toBe(true);
    expect(textOf(context)).toContain(
      "> Sentence number 0 is here.\n> **Sentence** number 1 is here.\n> Sentence number 2",
    );
    const article = await press(context, "Read the whole article");
    expect(textOf(article)).toContain("### Headline 001");
    expect(textOf(article)).toContain("> Sentence number 8 is here.");
    await expectCleanRecord();
  });

  test("attach an article that is too long for a message", async () => {
    const cards = await standIn.member.runCommand("source", { question: "all" });
    const article = await press(cards, "Read", standIn.member, 1);
    expect(article.attachments.map(({ filename }) => filename)).toEqual(["002.txt"]);
    await expectCleanRecord();
  });

  test("remove the file of a long excerpt when the page is turned", async () => {
    const long = await standIn.member.runCommand("ask", { question: "long" });
    expect(long.attachments.map(({ filename }) => filename)).toEqual(["excerpt-1.txt"]);
    const file = await fetch(long.attachments[0]?.url ?? "");
    expect(await file.text()).toBe("A sentence that goes on and on. ".repeat(300).trim());
    await expectCleanRecord();
  });

  test.each([3, 5])("offer %i choices that each answer", async (count) => {
    const choices = await standIn.member.runCommand("who", { question: `choose ${count}` });
    expect(textOf(await press(choices, "Choice 2"))).toContain("### Who: many 2");
    await expectCleanRecord();
  });

  test("offer more choices in a menu", async () => {
    const choices = await standIn.member.runCommand("who", { question: "choose 12" });
    const menu = componentsOf(choices).find(({ type }) => type === 3);
    const outcome = await standIn.member.useComponent(choices.id, String(menu?.["custom_id"]), ["7"]);
    expect(outcome.kind === "message" ? textOf(outcome.message) : outcome.kind).toContain("### Who: many 7");
    await expectCleanRecord();
  });

  test("offer next steps if nothing is found", async () => {
    const nothing = await standIn.member.runCommand("ask", { question: "nothing" });
    expect(textOf(nothing)).toContain("○ I found no passage that answers this.");
    expect(textOf(nothing)).toContain("which do not answer");
    expect(textOf(await press(nothing, "Context"))).toContain("> **Sentence** number 1 is here.");
  });

  test("from an earlier version say that they no longer work", async () => {
    const message = await standIn.member.runCommand("ask", { question: "many" });
    const [stored] = [...(standIn.world.messages.get(message.channel_id) ?? [])].filter(
      (one) => one.message.id === message.id,
    );
    const row = componentsOf(stored?.message).find(({ type }) => type === 2);
    if (row !== undefined) Object.assign(row, { custom_id: "0:old" });
    const answer = await standIn.member.pressButton(message.id, "0:old");
    expect(textOf(answer)).toContain("no longer works");
    expect(isPrivate(answer)).toBe(true);
  });
});

describe("autocomplete", () => {
  test("offers at most 25 of at most 100 characters each", async () => {
    const choices = await standIn.member.autocomplete("who", { question: "rog" }, "question");
    expect(choices).toHaveLength(25);
    expect(choices[0]?.name).toHaveLength(100);
    expect(choices.map(({ value }) => value)).not.toContain("y".repeat(300));
    expect(choices.at(-1)?.name).toContain("names 23 rog");
  });

  test("returns nothing if it fails", async () => {
    expect(await standIn.member.autocomplete("source", { question: "crash" }, "question")).toEqual([]);
  });
});

describe("the message command", () => {
  test("shows privately what was found for each sentence", async () => {
    const said = standIn.moderator.say("Sentence one. Nothing here. Another one here.");
    const message = await standIn.member.messageCommand("Find in the coverage", said.id);
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toContain("**Sentence one.**\n-# ● Found\\:\n-# **Headline");
    expect(textOf(message)).toContain("**Nothing here.**");
    await expectCleanRecord();
  });

  test("looks up only the quotations in the bot's own messages", async () => {
    const answer = await standIn.member.runCommand("ask", { question: "Sentence" });
    const [first = ""] = textsOf(answer).flatMap(quotedTexts);
    const message = await standIn.member.messageCommand("Find in the coverage", answer.id);
    expect(textOf(message)).toContain(`**${first}**`);
    expect(textOf(message)).not.toMatch(/\*\*.*(?:Question|paragraph)/);
  });

  test("offers a remedy for a message without words", async () => {
    const said = standIn.moderator.say("👍 123");
    const message = await standIn.member.messageCommand("Find in the coverage", said.id);
    expect(textOf(message)).toContain("no sentence to look up");
  });

  test("looks up the first sentences of a long message and says how many it skipped", async () => {
    const said = standIn.moderator.say(
      Array.from({ length: 20 }, (_, at) => `Sentence ${at} is here.`).join(" "),
    );
    const message = await standIn.member.messageCommand("Find in the coverage", said.id);
    expect(textOf(message)).toContain("14 more sentences");
    await expectCleanRecord();
  });
});
