import type { APIMessage } from "discord.js";
import { describe, expect, test } from "vitest";
import { buttonsOf, textsOf } from "../support/messageParts.ts";
import { plainText, quotedTexts } from "../support/plainText.ts";
import { botScene, isPrivate, labels, textOf } from "./support/botScene.ts";
import { hostileQuote } from "./support/fakeCoverage.ts";

const scene = botScene();

describe("slash commands", () => {
  test.each(["ask", "who", "when", "source", "quote", "compare"])(
    "/%s answers at once, publicly",
    async (name) => {
      const message = await scene.standIn.member.runCommand(name, { question: "Sentence" });
      expect(textOf(message)).toMatch(/^### [A-Z][a-z]+: Sentence\n/);
      expect(isPrivate(message)).toBe(false);
      await scene.expectCleanRecord();
    },
  );

  test("/help lists them all", async () => {
    const text = textOf(await scene.standIn.member.runCommand("help"));
    for (const name of ["ask", "who", "when", "source", "quote", "compare"])
      expect(text).toContain(`**/${name} `);
    await scene.expectCleanRecord();
  });

  test("a command answers without its optional words", async () => {
    expect(textOf(await scene.standIn.member.runCommand("source"))).toContain("### Source\n");
  });

  test("the options that narrow a question are shown with it", async () => {
    const text = textOf(await scene.standIn.member.runCommand("when", { question: "a", from: "2021" }));
    expect(text).toContain("### When: a\n-# from: 2021");
  });

  test("commands work in direct messages", async () => {
    const message = await scene.standIn.member.runCommand("ask", { question: "many" }, { channel: "direct" });
    expect(textOf(await scene.press(message, "Next"))).toContain("Page 2 of 3");
  });

  test("a private answer can be shared", async () => {
    const answer = await scene.standIn.member.runCommand("ask", { question: "many", private: true });
    expect(isPrivate(answer)).toBe(true);
    expect(scene.standIn.moderator.messages().map(({ id }) => id)).not.toContain(answer.id);
    const second = await scene.press(answer, "Next");
    expect(isPrivate(second)).toBe(true);
    const shared = await scene.press(second, "Share");
    expect(isPrivate(shared)).toBe(false);
    expect(textOf(shared)).toContain("Page 2 of 3");
    expect(labels(shared)).not.toContain("Share");
    expect(scene.standIn.moderator.messages().map(({ id }) => id)).toContain(shared.id);
    await scene.expectCleanRecord(1);
  });

  test("an answer is shared once, however often and on whichever page the button is pressed", async () => {
    const answer = await scene.standIn.member.runCommand("ask", { question: "many", private: true });
    const own = (): APIMessage =>
      scene.standIn.member.messages().find(({ id }) => id === answer.id) ?? answer;
    const share = buttonsOf(answer).find(({ label }) => label === "Share")?.customId ?? "";
    const told = await Promise.all([1, 2, 3].map(() => scene.standIn.member.pressButton(answer.id, share)));
    expect(told.filter((message) => !isPrivate(message))).toHaveLength(1);
    await expect.poll(() => labels(own())).not.toContain("Share");
    const second = await scene.press(own(), "Next");
    expect(textOf(second)).toContain("Page 2 of 3");
    expect(labels(second)).not.toContain("Share");
    const others = scene.standIn.moderator.messages().filter((message) => !isPrivate(message));
    expect(others.filter((message) => textOf(message).includes("many"))).toHaveLength(1);
  });

  test("text of articles and questions is shown literally", async () => {
    const message = await scene.standIn.member.runCommand("ask", {
      question: "hostile @everyone **x** <@1>",
    });
    const text = textOf(message);
    expect(plainText(text.split("\n")[0] ?? "")).toBe("Question: hostile @everyone **x** <@1>");
    expect(plainText(text)).toContain(hostileQuote.split("\n")[0]);
    expect(plainText(text)).not.toContain("⟦");
    await scene.expectCleanRecord();
  });

  test.each([
    ["only spaces", "     ", "contains no words"],
    ["only emoji", "👩‍🚀👩‍🚀", "contains no words"],
    ["only control characters", "\u0000\u0007\u001b", "contains no words"],
  ])("a question of %s is refused privately, with a remedy", async (_, question, words) => {
    const message = await scene.standIn.member.runCommand("ask", { question });
    expect(textOf(message)).toContain(words);
    expect(isPrivate(message)).toBe(true);
    await scene.expectCleanRecord();
  });

  test.each([["(a+)+$".repeat(40)], ["a\u0000b\u001b[31m c"], ["\\".repeat(300)], ["x".repeat(300)]])(
    "a hostile question of %j characters is answered",
    async (question) => {
      expect(
        textOf(await scene.standIn.member.runCommand("ask", { question: `b${question.slice(1)}` })),
      ).toContain("### Question: b");
      await scene.expectCleanRecord();
    },
  );

  test("mistakes are explained privately", async () => {
    const message = await scene.standIn.member.runCommand("ask", { question: "wrong" });
    expect(plainText(textOf(message))).toBe("from: that is no date. Write it as 2021-06-12.");
    expect(isPrivate(message)).toBe(true);
    expect(scene.logged.join("")).not.toContain("could not answer");
  });

  test("an unexpected error is apologised for once, with a reference to the log", async () => {
    const message = await scene.standIn.member.runCommand("ask", { question: "crash" });
    const reference = /bot\\: ([0-9a-f]{8})$/.exec(textOf(message))?.[1];
    expect(isPrivate(message)).toBe(true);
    expect(reference).toBeDefined();
    expect(scene.logged.join("")).toContain(`"reference":"${reference}"`);
    expect(scene.logged.join("")).not.toContain(scene.standIn.token);
    await scene.expectCleanRecord();
  });
});

describe("autocomplete", () => {
  test("offers at most 25 of at most 100 characters each", async () => {
    const choices = await scene.standIn.member.autocomplete("who", { question: "rog" }, "question");
    expect(choices).toHaveLength(25);
    expect(choices[0]?.name).toHaveLength(100);
    expect(choices.map(({ value }) => value)).not.toContain("y".repeat(300));
    expect(choices.at(-1)?.name).toContain("names 23 rog");
  });

  test("returns nothing if it fails", async () => {
    expect(await scene.standIn.member.autocomplete("source", { question: "crash" }, "question")).toEqual([]);
  });
});

describe("the message command", () => {
  test("shows privately what was found for each sentence", async () => {
    const said = scene.standIn.moderator.say("Sentence one. Nothing here. Another one here.");
    const message = await scene.standIn.member.messageCommand("Find in the coverage", said.id);
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toContain("**Sentence one.**\n-# ● Found\\:\n-# **Headline");
    expect(textOf(message)).toContain("**Nothing here.**");
    // Acknowledged first, because several sentences may take long.
    await scene.expectCleanRecord(1);
  });

  test("looks up only the quotations in the bot's own messages", async () => {
    const answer = await scene.standIn.member.runCommand("ask", { question: "Sentence" });
    const [first = ""] = textsOf(answer).flatMap(quotedTexts);
    const message = await scene.standIn.member.messageCommand("Find in the coverage", answer.id);
    expect(textOf(message)).toContain(`**${first}**`);
    expect(textOf(message)).not.toMatch(/\*\*.*(?:Question|paragraph)/);
  });

  test("offers a remedy for a message without words", async () => {
    const said = scene.standIn.moderator.say("👍 123");
    const message = await scene.standIn.member.messageCommand("Find in the coverage", said.id);
    expect(textOf(message)).toContain("no sentence to look up");
  });

  test("looks up the first sentences of a long message and says how many it skipped", async () => {
    const said = scene.standIn.moderator.say(
      Array.from({ length: 20 }, (_, at) => `Sentence ${at} is here.`).join(" "),
    );
    const message = await scene.standIn.member.messageCommand("Find in the coverage", said.id);
    expect(textOf(message)).toContain("14 more sentences");
    // Acknowledged first, because several sentences may take long.
    await scene.expectCleanRecord(1);
  });
});
