import { execFileSync } from "node:child_process";
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readCacheFile, writeCacheFile } from "../../src/library/cacheFile.ts";
import { codeVersion } from "../../src/library/codeVersion.ts";
import { openCorpusMemory } from "../../src/library/corpusMemory.ts";
import { extractionSettings, loadSnapshot } from "../../src/library.ts";
import { tries } from "../support/effort.ts";

const SOME = 40;
/** Enough articles for their tables to be in the cache. */
const MANY = 210;
const language = "en-GB";
let folder: string;
let corpusDir: string;
let dataDir: string;

const settings = () => ({ corpusDir, dataDir, maxFileBytes: 5_000_000, language });
const withoutCache = () => ({ corpusDir, maxFileBytes: 5_000_000, language });
const cached = () => readdir(join(dataDir, "cache")).catch(() => []);
const storm = (at: number, more = "wall"): string =>
  `Storm ${at} closes the harbour\n\nWaves broke over the ${more} yesterday. "We saw it," said Ada Brandt.\n`;
const writeArticles = async (count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) await writeFile(join(corpusDir, `${at}.txt`), storm(at));
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-memory-"));
  corpusDir = join(folder, "corpus");
  dataDir = join(folder, "data");
  await mkdir(corpusDir);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a cache returns any data as it was written", async () => {
  const path = join(dataDir, "cache", "any");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.anything({ withDate: true, withMap: true, withTypedArray: true })),
      async (items) => {
        expect(await writeCacheFile(path, "1", items)).toBeUndefined();
        expect(await readCacheFile(path, "1")).toEqual({ parts: structuredClone(items) });
        expect(await readCacheFile(path, "2")).toEqual({ without: "outdated" });
      },
    ),
    { numRuns: tries(30) },
  );
});

test("a cache that is truncated, lengthened or changed anywhere is ignored", async () => {
  const path = join(dataDir, "cache", "any");
  await writeCacheFile(
    path,
    "1",
    Array.from({ length: 600 }, (_, at) => ({ at, words: `storm ${at}` })),
  );
  const [name = ""] = await cached();
  const whole = await readFile(join(dataDir, "cache", name));
  const read = async (content: Uint8Array) => {
    await writeFile(join(dataDir, "cache", name), content);
    return readCacheFile(path, "1");
  };
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(await read(changed)).toEqual({ without: "damaged" });
      expect(await read(whole.subarray(0, at))).toEqual({ without: "damaged" });
    }),
    { numRuns: tries(50) },
  );
  expect(await read(Buffer.concat([whole, Buffer.from("more")]))).toEqual({ without: "damaged" });
  expect(await read(whole)).toEqual({ parts: expect.objectContaining({ length: 600 }) as unknown });
});

test("a second start gives the same result from the cache, whatever was edited in between", async () => {
  await writeArticles(SOME);
  await writeFile(join(corpusDir, "7.yml"), "outlet: The Herald\npublished: 2021-06-12\n");
  const first = await loadSnapshot(settings());
  expect(await cached()).toHaveLength(1);
  expect(await loadSnapshot(settings())).toStrictEqual(first);

  await writeFile(join(corpusDir, "3.txt"), storm(3, "lighthouse"));
  await writeFile(join(corpusDir, "7.yml"), "outlet: The Herald\npublished: 2022-01-02\n");
  await rm(join(corpusDir, "9.txt"));
  await writeFile(join(corpusDir, "new.md"), `# ${storm(500)}`);
  const second = await loadSnapshot(settings());
  expect(second).toStrictEqual(await loadSnapshot(withoutCache()));
  expect(second.version).not.toBe(first.version);
});

test("an article in the cache is not extracted again", async () => {
  await writeArticles(SOME);
  const first = await loadSnapshot(settings());
  const memory = await openCorpusMemory(settings(), extractionSettings(settings()));
  const article = memory.reads.get("5.txt")?.read.article;
  expect(memory.reads.size).toBe(SOME);
  expect(article).toStrictEqual(first.articles.find(({ file }) => file === "5.txt"));
  if (article === undefined) throw new Error("5.txt is not in the cache");
  const kept = await memory.extractionOf(article, article);
  expect(await memory.extractionOf(article, article)).toBe(kept);
  const dated = { ...article, details: { ...article.details, published: "2021-06-12" } };
  expect(kept.times[0]).toMatchObject({ certainty: "unanchored" });
  expect((await memory.extractionOf(article, dated)).times[0]).toMatchObject({ from: "2021-06-11" });
});

test("a second start of many articles takes the tables from the cache, whatever was edited in between", async () => {
  await writeArticles(MANY);
  const first = await loadSnapshot(settings());
  const memory = await openCorpusMemory(settings(), extractionSettings(settings()));
  expect(memory.takeTables()?.keys).toHaveLength(MANY);
  expect(memory.takeTables()).toBeUndefined();
  expect(await loadSnapshot(settings())).toStrictEqual(first);

  await writeFile(join(corpusDir, "3.txt"), storm(3, "lighthouse"));
  await rm(join(corpusDir, "9.txt"));
  await writeFile(join(corpusDir, "new.md"), `# ${storm(500)}`);
  expect(await loadSnapshot(settings())).toStrictEqual(await loadSnapshot(withoutCache()));
});

test("the cache does not apply to another language or other code", async () => {
  await writeArticles(SOME);
  await loadSnapshot(settings());
  const other = await openCorpusMemory(settings(), { ...extractionSettings(settings()), language: "en-US" });
  expect(other.reads.size).toBe(0);
  expect(codeVersion()).toMatch(/^[0-9a-f]{64}$/);
});

describe("the sample articles", () => {
  // Another version of Node.js may have made the last build.
  beforeAll(() => void execFileSync(process.execPath, ["dist/keepSamples.js"]));
  beforeEach(() => cp("seeds", corpusDir, { recursive: true }));

  test("are in the cache of the build, with the same result as without it", async () => {
    const memory = await openCorpusMemory(settings(), extractionSettings(settings()));
    expect([...memory.reads.keys()].toSorted()).toEqual((await readdir("seeds")).toSorted());
    expect(await loadSnapshot(settings())).toStrictEqual(await loadSnapshot(withoutCache()));
    expect(await cached()).toEqual([]);
  });

  test("are read again after an edit, and other files get a cache of their own", async () => {
    const [name = "", other = ""] = await readdir(corpusDir);
    await appendFile(join(corpusDir, name), "\n\nOn Monday Ada Brandt said it was over.\n");
    await rm(join(corpusDir, other));
    await writeFile(join(corpusDir, "storm.txt"), storm(1));
    const whole = await loadSnapshot(withoutCache());
    expect(await loadSnapshot(settings())).toStrictEqual(whole);
    expect(await cached()).toHaveLength(1);
    expect(await loadSnapshot(settings())).toStrictEqual(whole);
  });
});

test("without a writable folder there is no cache, and everything else works", async () => {
  await writeArticles(SOME);
  await writeFile(dataDir, "a file where the folder should be");
  expect((await loadSnapshot(settings())).articles).toHaveLength(SOME);
});

test("the caches of the last three corpora are kept, and old unfinished ones are deleted", async () => {
  const cache = join(dataDir, "cache");
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, "old.1.unfinished"), "");
  await utimes(join(cache, "old.1.unfinished"), 1, 1);
  for (const [at, name] of ["a", "b", "c", "d"].entries()) {
    await writeCacheFile(join(cache, name), "1", [name]);
    await utimes(join(cache, `${name}.cache`), 1_700_000_000 + at, 1_700_000_000 + at);
  }
  await writeCacheFile(join(cache, "e"), "1", ["e"]);
  expect(new Set(await cached())).toEqual(new Set(["c.cache", "d.cache", "e.cache"]));
});
