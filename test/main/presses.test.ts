import type { APIMessage } from "discord-api-types/v10";
import { MessageFlags } from "discord-api-types/v10";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buttonsOf } from "../support/messageParts.ts";
import { run, wordsOf, type Running } from "./support/running.ts";
import { addStorm, restoreStorm } from "./support/storm.ts";

const REASON = "It was made up.";
const RETRACTED = /It was made up\.|\*\*Retracted\*\* on another page: Storm closes/;
let running: Running;
beforeAll(async () => {
  running = await run();
  await addStorm(running);
});
afterAll(async () => {
  await running.stop();
});
afterEach(() => restoreStorm(running));

const seen = (id: string): APIMessage => {
  const found = running.standIn.moderator.messages().find((message) => message.id === id);
  if (found === undefined) throw new Error("the message no longer exists");
  return found;
};
const isPrivate = ({ flags }: APIMessage): boolean => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
const retract = (): Promise<string> =>
  running.moderate("corpus retract", { article: "storm.txt", reason: REASON });
const cites = async (message: string): Promise<string[]> => {
  const rows = await running
    .service()
    .store.db.selectFrom("citation_files")
    .select("file")
    .where("message", "=", message)
    .execute();
  return rows.map(({ file }) => file);
};

/** Every kind of public answer with buttons, and a question for it. */
const answers = [
  ["an answer to /ask", "ask", { question: "Who is the harbour master of Wexcombe?" }],
  ["an answer to /who", "who", { name: "Ines Alvarado" }],
  ["an answer to /quote", "quote", { speaker: "Ines Alvarado" }],
  ["an answer to /when", "when", { about: "the harbour opens again" }],
  ["an answer to /compare", "compare", { about: "harbour master" }],
  ["a card of /source", "source", { article: "storm.txt" }],
  ["a list of /source of more than a page", "source", {}],
] as const;

describe.each(answers)("%s that has been retracted", (_what, name, options) => {
  test("keeps the notice, whatever is pressed and whenever it is restored", async () => {
    const { member, moderator } = running.standIn;
    const { id } = await member.runCommand(name, options);
    await expect.poll(() => cites(id)).toContain("storm.txt");
    const cited = await cites(id);
    await retract();
    await expect.poll(() => wordsOf(seen(id)), { timeout: 45_000 }).toMatch(RETRACTED);
    const corrected = wordsOf(seen(id));
    const pressAll = async (): Promise<void> => {
      for (const { customId } of buttonsOf(seen(id)).filter((button) => button.customId !== ""))
        for (const person of [member, moderator]) {
          const told = await person.pressButton(id, customId);
          expect(told.id).not.toBe(id);
          expect(isPrivate(told)).toBe(true);
        }
    };
    await pressAll();
    expect(wordsOf(seen(id))).toBe(corrected);
    expect(await cites(id)).toEqual(cited);
    await running.moderate("corpus restore", { article: "storm.txt" });
    await expect.poll(() => wordsOf(seen(id)), { timeout: 45_000 }).not.toMatch(RETRACTED);
    const restored = wordsOf(seen(id));
    expect(restored).toContain("Corrected: the editors have since changed");
    await pressAll();
    expect(wordsOf(seen(id))).toBe(restored);
    await retract();
    await expect.poll(() => wordsOf(seen(id)), { timeout: 45_000 }).toMatch(RETRACTED);
  });
});

test("turning a page during a retraction does not erase the notice", async () => {
  const { member, faults } = running.standIn;
  const { id } = await member.runCommand("source", {});
  const next = buttonsOf(seen(id)).find(({ label }) => label === "Next");
  faults.request({ method: "POST", path: /callback$/, what: { kind: "slow", milliseconds: 1_800 } });
  const turning = member.pressButton(id, next?.customId ?? "");
  await retract();
  await turning;
  const shown = async (): Promise<string> => {
    const previous = buttonsOf(seen(id)).find(({ label }) => label === "Previous");
    return previous === undefined ? wordsOf(seen(id)) : `turned: ${wordsOf(seen(id))}`;
  };
  await expect.poll(shown, { timeout: 45_000 }).toContain("Corrected: the editors have since changed");
});

test("a private answer is turned in place, and shows the current coverage", async () => {
  const { member } = running.standIn;
  const answer = await member.runCommand("ask", {
    question: "Who is the harbour master of Wexcombe?",
    private: true,
  });
  await retract();
  const button = buttonsOf(answer).find(({ label }) => label.startsWith("Context"))?.customId ?? "";
  const told = await member.pressButton(answer.id, button);
  expect(told.id).toBe(answer.id);
  expect(wordsOf(told)).toContain("The coverage has changed");
  expect(wordsOf(told)).not.toContain("Alvarado, said");
});

test("the whole article comes with its correction", async () => {
  const { member } = running.standIn;
  await running.moderate("corpus note", { article: "storm.txt", text: "It was on Sunday.", corrects: true });
  const card = await member.runCommand("source", { article: "storm.txt" });
  const read = buttonsOf(card).find(({ label }) => label === "Read");
  const article = await member.pressButton(card.id, read?.customId ?? "");
  expect(wordsOf(article)).toContain("### Storm");
  expect(wordsOf(article)).toContain("It was on Sunday.");
});

test("the whole text of a retracted article is struck through", async () => {
  const { member } = running.standIn;
  await retract();
  const card = await member.runCommand("source", { article: "storm.txt" });
  const read = buttonsOf(card).find(({ label }) => label === "Read");
  const article = await member.pressButton(card.id, read?.customId ?? "");
  expect(wordsOf(article)).toMatch(RETRACTED);
  expect(wordsOf(article)).toContain("> ~~");
});
