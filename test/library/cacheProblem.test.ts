import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Problem } from "../../src/corpus/article.ts";
import { writeCacheFile } from "../../src/library/cacheFile.ts";
import { createLibrary } from "../../src/library/createLibrary.ts";

let folder: string;
const corpusDir = () => join(folder, "articles");
const dataDir = () => join(folder, "data");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-cache-"));
  await mkdir(corpusDir());
  await writeFile(join(corpusDir(), "pier.txt"), "Pier closes\n\nThe pier was closed, Ines Alvarado said.\n");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts once, and returns what was said about the cache, once that is written or `until` holds. */
async function start(
  until: (said: readonly Problem[]) => Promise<void> = isWrittenAfter(writtenAt()),
): Promise<Problem[]> {
  const said: Problem[] = [];
  const library = await createLibrary({
    settings: { corpusDir: corpusDir(), dataDir: dataDir(), maxFileBytes: 5_000_000, language: "en-GB" },
    readEditorial: () => Promise.resolve({}),
    beforeSwap: () => Promise.resolve(),
    onCacheProblem: (problem) => said.push(problem),
    now: () => 1,
  });
  await library.whole;
  expect(library.current().articles).toHaveLength(1);
  await vi.waitFor(() => until(said), 15_000);
  await library.close();
  return said;
}

async function cachePath(): Promise<string> {
  const name = (await readdir(join(dataDir(), "cache"))).find((one) => one.endsWith(".cache"));
  if (name === undefined) throw new Error("no cache yet");
  return join(dataDir(), "cache", name);
}

/** When the cache was written last. */
const writtenAt = async (): Promise<bigint> => {
  try {
    return (await stat(await cachePath(), { bigint: true })).mtimeNs;
  } catch {
    return 0n;
  }
};

const isWrittenAfter = (before: Promise<bigint>) => async () => {
  expect(await writtenAt()).toBeGreaterThan(await before);
};
const atOnce = () => Promise.resolve();

test("a cache that is absent or in order is not mentioned", async () => {
  expect(await start()).toEqual([]);
  expect(await start(atOnce)).toEqual([]);
});

test.each<readonly [string, (cache: string) => Promise<unknown>]>([
  ["cut short", (cache) => truncate(cache, 200)],
  ["emptied", (cache) => writeFile(cache, "")],
  ["of other content", (cache) => writeFile(cache, "not a cache at all, but rather long")],
  [
    "changed",
    async (cache) => {
      const bytes = await readFile(cache);
      bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
      await writeFile(cache, bytes);
    },
  ],
])("a cache that is %s is named as damaged, once, and rebuilt", async (_, damage) => {
  await start();
  const cache = await cachePath();
  await damage(cache);
  expect(await start()).toEqual([
    {
      file: cache,
      what: "This cache is damaged, and is rebuilt.",
      remedy: expect.stringContaining("Nothing needs to be done") as string,
    },
  ]);
  expect(await start(atOnce)).toEqual([]);
});

test("a cache of another version is named, and rebuilt", async () => {
  await start();
  const cache = await cachePath();
  await writeCacheFile(cache.replace(/\.cache$/u, ""), "another version", []);
  expect(await start()).toMatchObject([
    { file: cache, what: expect.stringContaining("another version") as string },
  ]);
  expect(await start(atOnce)).toEqual([]);
});

test("a cache that cannot be written is named with the reason", async () => {
  await mkdir(dataDir());
  await writeFile(join(dataDir(), "cache"), "a file where the folder should be");
  const said = await start(async (problems) => {
    await Promise.resolve();
    expect(problems).toHaveLength(1);
  });
  expect(said).toMatchObject([
    { what: expect.stringMatching(/^This cache cannot be written \(E\w+: /u) as string },
  ]);
});
