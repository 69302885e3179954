import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MessageFlags } from "discord-api-types/v10";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buttonsOf } from "../support/messageParts.ts";
import { run, wordsOf, type Running } from "./support/running.ts";
import { addStorm, storm } from "./support/storm.ts";

let running: Running;
beforeAll(async () => {
  running = await run();
  await addStorm(running);
});
afterAll(async () => {
  await running.stop();
});

const askToRemove = async (): Promise<{ message: string; yes: string; no: string }> => {
  const asked = await running.standIn.moderator.runCommand("corpus remove", { article: "storm.txt" });
  expect(wordsOf(asked)).toContain("Nothing happens unless you confirm it");
  expect((asked.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  const [yes, no] = buttonsOf(asked);
  expect([yes?.label, no?.label]).toEqual(["Remove it", "Cancel"]);
  return { message: asked.id, yes: yes?.customId ?? "", no: no?.customId ?? "" };
};
const press = async (message: string, button: string): Promise<string> =>
  wordsOf(await running.standIn.moderator.pressButton(message, button));
/** How many removed articles the bot keeps. */
const removed = async (): Promise<number> =>
  (await readdir(join(running.folder, "data", "trash")).catch(() => [])).length;
const isThere = async (): Promise<boolean> => (await readdir(running.corpusDir)).includes("storm.txt");

test("remove asks first, removes when confirmed, and can be undone", async () => {
  const { message, yes } = await askToRemove();
  expect(await isThere()).toBe(true);
  expect(await press(message, yes)).toContain("Removed: Storm");
  expect(await isThere()).toBe(false);
  const shown = running.standIn.moderator.messages().find(({ id }) => id === message);
  const [undo, ...others] = buttonsOf(shown);
  expect([undo?.label, others]).toEqual(["Undo: bring it back", []]);
  expect(await press(message, undo?.customId ?? "")).toContain("storm.txt was brought back");
  expect(await readFile(join(running.corpusDir, "storm.txt"), "utf8")).toBe(storm);
});

test("a cancelled removal removes nothing", async () => {
  const { message, no } = await askToRemove();
  expect(await press(message, no)).toContain("Cancelled. Nothing was changed.");
  expect(await isThere()).toBe(true);
});

test("two simultaneous presses remove once", async () => {
  const before = await removed();
  const { message, yes } = await askToRemove();
  const told = await Promise.all([press(message, yes), press(message, yes)]);
  expect(told.filter((words) => words.includes("Removed: Storm"))).toHaveLength(1);
  expect(told.filter((words) => words.includes("was already answered"))).toHaveLength(1);
  expect(await removed()).toBe(before + 1);
  await running.moderate("corpus undo");
});

test("a pending confirmation survives a restart", async () => {
  const { message, yes } = await askToRemove();
  await running.restart();
  expect(await press(message, yes)).toContain("Removed: Storm");
  await running.moderate("corpus undo");
});

test("a late confirmation does nothing, and says so", async () => {
  const { message, yes } = await askToRemove();
  await running.advance(11 * 60_000);
  expect(await press(message, yes)).toContain("This confirmation has expired");
  expect(await isThere()).toBe(true);
});

test("former moderators cannot confirm", async () => {
  const { message, yes } = await askToRemove();
  const { moderator } = running.standIn.world;
  const { roles } = moderator;
  Object.assign(moderator, { roles: roles.slice(0, 1) });
  expect(await press(message, yes)).toContain("Only people who can manage the server");
  Object.assign(moderator, { roles });
  expect(await isThere()).toBe(true);
  expect(await press(message, yes)).toContain("Removed: Storm");
  await running.moderate("corpus undo");
});

test("an article that disappeared before the confirmation is named", async () => {
  const { message, yes } = await askToRemove();
  const content = await readFile(join(running.corpusDir, "storm.txt"));
  await rm(join(running.corpusDir, "storm.txt"));
  expect(await press(message, yes)).toContain("no longer exists");
  await writeFile(join(running.corpusDir, "storm.txt"), content);
});
