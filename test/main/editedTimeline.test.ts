import type { APIMessage } from "discord-api-types/v10";
import { afterAll, beforeAll, expect, test } from "vitest";
import { componentsOf } from "../support/messageParts.ts";
import { run, wordsOf, type Running } from "./support/running.ts";

const RALLY = "002_fdb5ce8513a67e48.txt";
let running: Running;
let posted: APIMessage;
beforeAll(async () => {
  running = await run();
  posted = await running.standIn.member.runCommand("when");
});
afterAll(() => running.stop());

const shown = (): APIMessage =>
  running.standIn.member.messages().find(({ id }) => id === posted.id) ?? posted;
const words = (): string => wordsOf(shown());
/** The alternative texts of the answer's pictures. */
const described = (): string[] =>
  componentsOf(shown())
    .filter(({ type }) => type === 12)
    .map((gallery) => JSON.stringify(gallery["items"]));

test("a timeline keeps its picture after a correction", async () => {
  expect(described()).toHaveLength(1);
  const note = { article: RALLY, text: "The rally was in Leeds.", corrects: true };
  await running.moderate("corpus note", note);
  await expect.poll(words).toContain("The rally was in Leeds.");
  expect(described()).toHaveLength(1);
  expect(described()[0]).toContain("12 June 2021");
  expect(shown().attachments).toHaveLength(1);
});

test("a retracted article leaves the picture, and returns once it is restored", async () => {
  await running.moderate("corpus retract", { article: RALLY, reason: "It was made up." });
  await expect.poll(words).toContain("It was made up.");
  expect(described()).toHaveLength(1);
  expect(described()[0]).not.toContain("12 June 2021");
  expect(described()[0]).toContain("December 2021");
  expect(words()).toContain("~~");
  await running.moderate("corpus restore", { article: RALLY });
  await expect.poll(words).not.toContain("It was made up.");
  expect(described()[0]).toContain("12 June 2021");
});
