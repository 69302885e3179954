import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../../src/store/openSqlite.ts";
import { readUnanswered, recordUnanswered } from "../../src/store/unanswered.ts";
import { state } from "../../src/terminal/state.ts";
import { fakeTerminal } from "./support.ts";

let folder: string;
const at = (name: string) => ({ dataDir: join(folder, name) });
const file = (): string => join(folder, "backup.jsonl");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-state-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test("a backup is taken while the bot runs, and restored into an empty folder", async () => {
  const running = await openSqlite(join(folder, "bot"));
  await recordUnanswered(running.db, { id: "q", question: "who", at: 1, guild: "g", channel: "c" });
  const terminal = fakeTerminal();
  expect(await state(["backup", file()], at("bot"), terminal)).toBe(0);
  expect(terminal.output()).toBe(`Backed up 1 rows to ${file()}.\n`);
  await expect(state(["restore", file()], at("bot"), terminal)).rejects.toThrow("another Cuttings is using");
  await running.close();

  expect(await state(["restore", file()], at("other"), terminal)).toBe(0);
  const other = await openSqlite(join(folder, "other"));
  expect(await readUnanswered(other.db, { guild: "g", channel: "c" }, 0, 9)).toEqual([
    { question: "who", count: 1 },
  ]);
  await other.close();
});

test.each([
  ["nothing", [], "npm run state -- backup FILE"],
  ["an unknown action", ["delete", "x"], "npm run state -- backup FILE"],
  ["a folder without a state", ["backup", "/nonexistent/backup.jsonl"], "no state found"],
])("%s is refused with a remedy", async (_what, args, words) => {
  await expect(state(args, at("empty"), fakeTerminal())).rejects.toThrow(words);
});

test("an unwritable or unreadable backup is named", async () => {
  await (await openSqlite(join(folder, "bot"))).close();
  const nowhere = join(folder, "no", "such", "folder.jsonl");
  await expect(state(["backup", nowhere], at("bot"), fakeTerminal())).rejects.toThrow(
    "there is no such file or folder",
  );
  await expect(state(["restore", nowhere], at("new"), fakeTerminal())).rejects.toThrow(
    "there is no such file or folder",
  );
  await expect(state(["backup", folder], at("bot"), fakeTerminal())).rejects.toThrow(folder);
  await expect(readFile(file())).rejects.toThrow("ENOENT");
});
