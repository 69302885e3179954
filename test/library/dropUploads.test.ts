import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dropUploads, incomingFolder } from "../../src/library/dropUploads.ts";

const NOW = Date.UTC(2031, 2, 3);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-uploads-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Leaves an upload as a killed process does. */
async function leave(name: string, minutesAgo: number): Promise<void> {
  const own = join(incomingFolder(folder), name);
  await mkdir(own, { recursive: true });
  await writeFile(join(own, "storm.txt"), "Storm closes the harbour");
  const at = new Date(NOW - minutesAgo * 60_000);
  await utimes(own, at, at);
}

test("all uploads left behind in a folder of one process are deleted", async () => {
  await leave("upload-a", 0);
  await leave("upload-b", 90);
  await dropUploads(folder, false, NOW);
  expect(await readdir(incomingFolder(folder))).toEqual([]);
});

test("a recent upload in a shared folder stays, because another process may be reading it", async () => {
  await leave("upload-a", 30);
  await leave("upload-b", 90);
  await dropUploads(folder, true, NOW);
  expect(await readdir(incomingFolder(folder))).toEqual(["upload-a"]);
});

test("a folder without uploads stays as it is", async () => {
  await dropUploads(folder, false, NOW);
  expect(await readdir(folder)).toEqual([]);
});
