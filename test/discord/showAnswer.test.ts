import type { ChatInputCommandInteraction } from "discord.js";
import { expect, test } from "vitest";
import type { Editorial } from "../../src/corpus/editorial.ts";
import type { Posting } from "../../src/discord/botContext.ts";
import { showAnswer } from "../../src/discord/showAnswer.ts";
import { anAnswer, anExcerpt } from "../support/excerpts.ts";

test("a change made while the picture of an answer is drawn counts as later than the answer", async () => {
  const found: Editorial = {};
  const changed: Editorial = {
    "made-up.txt": { details: {}, status: "retracted", reason: "Invented.", notes: [], updatedAt: 1 },
  };
  let current = found;
  const postings: Posting[] = [];
  const dated = ["2021", "2022", "2023"].map((from) =>
    anExcerpt(`In ${from}.`, { time: { text: from, from, to: from, certainty: "stated" } }),
  );
  const showing = showAnswer(
    { id: "1", token: "t", channelId: "2", guildId: null } as ChatInputCommandInteraction,
    {
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      editorial: () => current,
      // Nothing needs to be sent to see what was recorded.
      onPosting: async (posting) => {
        postings.push(posting);
        return { kind: "shared before", arrived: async () => undefined };
      },
    },
    {
      answer: anAnswer(dated, { command: "when" }),
      view: { question: { text: "dates" }, page: 0, version: "a", isPrivate: false },
    },
  );
  current = changed;
  await expect(showing).rejects.toThrow("already shared");
  expect(postings.map(({ editorial }) => editorial)).toEqual([found]);
});
