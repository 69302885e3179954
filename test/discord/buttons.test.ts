import { describe, expect, test } from "vitest";
import { componentsOf } from "../support/messageParts.ts";
import { botScene, isPrivate, textOf } from "./support/botScene.ts";

const scene = botScene();

describe("buttons", () => {
  test("turn pages in place for the person who asked", async () => {
    const first = await scene.standIn.member.runCommand("ask", { question: "many" });
    const second = await scene.press(first, "Next");
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toContain("Page 2 of 3");
    const third = await scene.press(second, "Next");
    expect(textOf(third)).toContain("Page 3 of 3");
    expect(textOf(await scene.press(third, "Previous"))).toContain("Page 2 of 3");
    await scene.expectCleanRecord();
  });

  test("on another person's answer reply privately", async () => {
    const first = await scene.standIn.member.runCommand("ask", { question: "many" });
    const own = await scene.press(first, "Next", scene.standIn.moderator);
    expect(own.id).not.toBe(first.id);
    expect(isPrivate(own)).toBe(true);
    expect(textOf(own)).toContain("Page 2 of 3");
    expect(textOf(await scene.press(own, "Next", scene.standIn.moderator))).toContain("Page 3 of 3");
    const unchanged = scene.standIn.member.messages().find(({ id }) => id === first.id);
    expect(unchanged === undefined ? "" : textOf(unchanged)).toContain("Page 1 of 3");
    await scene.expectCleanRecord();
  });

  test("work after a restart", async () => {
    const first = await scene.standIn.member.runCommand("quote", { question: "many", from: "2021" });
    await scene.restart();
    const second = await scene.press(first, "Next");
    expect(textOf(second)).toContain("### Quotations: many\n-# from: 2021");
    expect(textOf(second)).toContain("Page 2 of 3");
  });

  test("open and turn the pages of an unsure answer", async () => {
    const first = await scene.standIn.member.runCommand("ask", { question: "likely" });
    expect(textOf(first)).toContain("◐ Not sure, but this may answer it:");
    const second = await scene.press(first, "Next");
    expect(textOf(second)).toContain("◐ Not sure, but this may answer it:");
    expect(textOf(second)).toContain("Page 2 of 2: 4 excerpts in all");
    expect(textOf(await scene.press(second, "Context"))).toContain("> **Sentence** number 3 is here.");
    await scene.expectCleanRecord();
  });

  test("say that the coverage has changed, and answer from the new one", async () => {
    const first = await scene.standIn.member.runCommand("ask", { question: "many" });
    scene.version = "bbbbbbbbbbbbbbbb";
    const anew = await scene.press(first, "Context", scene.standIn.member, 1);
    expect(textOf(anew)).toContain("The coverage has changed");
    expect(textOf(anew)).toContain("Page 1 of 3");
    expect(textOf(await scene.press(anew, "Next"))).not.toContain("has changed");
  });

  test("show the surrounding paragraphs and the whole article privately", async () => {
    const first = await scene.standIn.member.runCommand("ask", { question: "many" });
    const context = await scene.press(first, "Context", scene.standIn.member, 1);
    expect(isPrivate(context)).toBe(true);
    expect(textOf(context)).toContain(
      "> Sentence number 0 is here.\n> **Sentence** number 1 is here.\n> Sentence number 2",
    );
    const article = await scene.press(context, "Read the whole article");
    expect(textOf(article)).toContain("### Headline 001");
    expect(textOf(article)).toContain("> Sentence number 8 is here.");
    await scene.expectCleanRecord();
  });

  test("attach an article that is too long for a message", async () => {
    const cards = await scene.standIn.member.runCommand("source", { question: "all" });
    const article = await scene.press(cards, "Read", scene.standIn.member, 1);
    expect(article.attachments.map(({ filename }) => filename)).toEqual(["002.txt"]);
    await scene.expectCleanRecord();
  });

  test("remove the file of a long excerpt when the page is turned", async () => {
    const long = await scene.standIn.member.runCommand("ask", { question: "long" });
    expect(long.attachments.map(({ filename }) => filename)).toEqual(["excerpt-1.txt"]);
    const file = await fetch(long.attachments[0]?.url ?? "");
    expect(await file.text()).toBe("A sentence that goes on and on. ".repeat(300).trim());
    await scene.expectCleanRecord();
  });

  test.each([3, 5])("offer %i choices that each answer", async (count) => {
    const choices = await scene.standIn.member.runCommand("who", { question: `choose ${count}` });
    expect(textOf(await scene.press(choices, "Choice 2"))).toContain("### Who: many 2");
    await scene.expectCleanRecord();
  });

  test("offer more choices in a menu", async () => {
    const choices = await scene.standIn.member.runCommand("who", { question: "choose 12" });
    const menu = componentsOf(choices).find(({ type }) => type === 3);
    const outcome = await scene.standIn.member.useComponent(choices.id, String(menu?.["custom_id"]), ["7"]);
    expect(outcome.kind === "message" ? textOf(outcome.message) : outcome.kind).toContain("### Who: many 7");
    await scene.expectCleanRecord();
  });

  test("offer next steps if nothing is found", async () => {
    const nothing = await scene.standIn.member.runCommand("ask", { question: "nothing" });
    expect(textOf(nothing)).toContain("○ I found no passage that answers this.");
    expect(textOf(nothing)).toContain("which do not answer");
    expect(textOf(await scene.press(nothing, "Context"))).toContain("> **Sentence** number 1 is here.");
  });

  test("from an earlier version say that they no longer work", async () => {
    const message = await scene.standIn.member.runCommand("ask", { question: "many" });
    const [stored] = [...(scene.standIn.world.messages.get(message.channel_id) ?? [])].filter(
      (one) => one.message.id === message.id,
    );
    const row = componentsOf(stored?.message).find(({ type }) => type === 2);
    if (row !== undefined) Object.assign(row, { custom_id: "0:old" });
    const answer = await scene.standIn.member.pressButton(message.id, "0:old");
    expect(textOf(answer)).toContain("no longer works");
    expect(isPrivate(answer)).toBe(true);
  });
});
