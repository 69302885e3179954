import { describe, expect, it } from "vitest";
import type { Answer, ArticleCard } from "../../../src/answer/reply/answer.ts";
import { answerMessage, type View } from "../../../src/render/discord/answerMessage.ts";
import { buttonsOf, textsOf } from "../../support/messageParts.ts";

const view: View = {
  question: { text: "ferry" },
  page: 0,
  version: "abcdef0123456789",
  isPrivate: true,
};

const card: ArticleCard = { file: "a.txt", headline: "A", hash: "0".repeat(64), words: 3 };

const answering = (articles: readonly ArticleCard[]): Answer => ({
  command: "source",
  question: "ferry",
  version: 2,
  kind: "found",
  excerpts: [],
  related: [],
  choices: [],
  articles,
  notes: [],
});

describe("an answer to /source", () => {
  it.each([
    [{}, "outlet, authors and date unknown"],
    [{ outlet: "The Post" }, "The Post · authors and date unknown"],
    [
      { outlet: "The Post", authors: ["Ada Quill", "Bo Berg"] },
      "The Post · by Ada Quill, Bo Berg · date unknown",
    ],
    [
      { outlet: "The Post", authors: ["Ada Quill"], published: "2024-03-03" },
      "The Post · by Ada Quill · 3 March 2024",
    ],
  ])("says in one sentence what is unknown about an article: %j", (details, words) => {
    const { body } = answerMessage(answering([{ ...card, ...details }]), view);
    expect(textsOf(body).join("\n").split("\n")).toContain(`-# ${words}`);
  });

  it("links to the website of an article only if its URL is a web address", () => {
    const { body } = answerMessage(
      answering([
        { ...card, url: "https://example.org/a" },
        { ...card, url: "javascript:alert(1)" },
      ]),
      view,
    );
    const text = textsOf(body).join("\n");
    expect(text.match(/\]\(.*?\)/g)).toEqual(["](https://example.org/a)"]);
    expect(buttonsOf(body).map(({ label }) => label)).toEqual(["Read", "Read", "Share"]);
  });
});
