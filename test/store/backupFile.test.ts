import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backUp, restore } from "../../src/store/backup.ts";
import type { Store } from "../../src/store/store.ts";
import { recordUnanswered } from "../../src/store/unanswered.ts";
import { asked } from "./support/asked.ts";
import { openBackupPair } from "./support/openBackupPair.ts";

const NOW = Date.UTC(2026, 5, 1, 9);
let folder: string;
let file: string;
let store: Store;
let empty: Store;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ folder, file, store, empty, close } = await openBackupPair(NOW));
});
afterEach(() => close());

describe("a backup replaces only another backup", () => {
  const places: readonly (readonly [string, () => Promise<string>, RegExp])[] = [
    ["a device", () => Promise.resolve("/dev/null"), /is not an ordinary file/],
    ["a device for output", () => Promise.resolve("/dev/full"), /is not an ordinary file/],
    [
      "a pipe",
      async () => (execFileSync("mkfifo", [join(folder, "pipe")]), Promise.resolve(join(folder, "pipe"))),
      /is not an ordinary file/,
    ],
    [
      "a folder",
      async () => (await mkdir(join(folder, "sub")), join(folder, "sub")),
      /is not an ordinary file/,
    ],
    [
      "a link to a file",
      async () => {
        await writeFile(join(folder, "target"), "mine");
        await symlink("target", join(folder, "link"));
        return join(folder, "link");
      },
      /is not an ordinary file/,
    ],
    [
      "a link to nowhere",
      async () => (await symlink("nowhere", join(folder, "link")), join(folder, "link")),
      /is not an ordinary file/,
    ],
    [
      "a file of somebody else",
      async () => (await writeFile(join(folder, "notes.txt"), "mine"), join(folder, "notes.txt")),
      /already exists and was not written by Cuttings/,
    ],
    [
      "an empty file",
      async () => (await writeFile(join(folder, "empty"), ""), join(folder, "empty")),
      /already exists/,
    ],
    ["the state itself", () => Promise.resolve(join(folder, "from", "cuttings.db")), /already exists/],
    [
      "a folder that is not there",
      () => Promise.resolve(join(folder, "no", "such")),
      /there is no such file or folder/,
    ],
    [
      "a folder that is a file",
      async () => (await writeFile(join(folder, "plain"), ""), join(folder, "plain", "b")),
      /there is no such file or folder/,
    ],
    ["a name too long", () => Promise.resolve(join(folder, "x".repeat(300))), /the name is too long/],
  ];
  test.each(places)("%s is refused and left unchanged", async (_what, make, words) => {
    const place = await make();
    const before = await readdir(folder);
    await expect(backUp(store, place)).rejects.toThrow(words);
    expect(await readdir(folder)).toEqual(before);
    const mine = before.filter((name) => ["notes.txt", "target"].includes(name));
    expect(await Promise.all(mine.map((name) => readFile(join(folder, name), "utf8")))).toEqual(
      mine.map(() => "mine"),
    );
  });

  test("an earlier backup is replaced, and neither is readable by others", async () => {
    await backUp(store, file);
    await recordUnanswered(store.db, asked("q2", "who is Y", NOW));
    expect(await backUp(store, file)).toBe(3);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).sort()).toEqual(["backup.jsonl", "from", "to"]);
  });

  test.each(["/dev/zero", "/dev/null"])("%s is not restored from", async (place) => {
    await expect(restore(empty, place)).rejects.toThrow("is not an ordinary file");
  });
});
