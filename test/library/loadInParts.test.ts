import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { bringUpToDate } from "../../src/answer/reply/bringUpToDate.ts";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import type { Article } from "../../src/corpus/article.ts";
import type { Editorial } from "../../src/corpus/editorial.ts";
import { createLibrary } from "../../src/library/createLibrary.ts";
import type { Library } from "../../src/library/libraryTypes.ts";
import { loadSnapshot } from "../../src/library.ts";

/** Enough for two parts before the whole: 250 and 500. */
const MANY = 760;
let folder: string;
let library: Library;
let editorial: Editorial;
const swapped: number[] = [];

const settings = () => ({ corpusDir: folder, maxFileBytes: 5_000_000, language: "en-GB" });
const nameOf = (at: number): string => `${String(at).padStart(4, "0")}.txt`;
/** "Ines Marabahn": each article has its own person. */
const person = (at: number): string =>
  `Ines Mar${String(at).replace(/\d/gu, (digit) => `a${"bdgklmnprt"[Number(digit)]}`)}n`;
const textOf = (at: number): string =>
  `Pier ${at} closes\n\nThe pier of Wexcombe ${at} was closed by ${person(at)} on 3 March 2031.\n`;
const retracted = { details: {}, status: "retracted", reason: "Invented.", notes: [], updatedAt: 1 } as const;

const open = async (adopt?: (articles: readonly Article[]) => Promise<void>): Promise<Library> =>
  createLibrary({
    settings: settings(),
    readEditorial: () => Promise.resolve(editorial),
    ...(adopt && { adopt }),
    beforeSwap: async ({ articles }) => void swapped.push(articles.length),
    now: Date.now,
  });
const askedWho = (name: string, snapshot = library.current()) => {
  const who = commands.find((command) => command.name === "who");
  if (who === undefined) throw new Error("no /who");
  return bringUpToDate(who.run({ text: name }, snapshot), snapshot, library.editorial());
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-parts-"));
  for (let at = 0; at < MANY; at += 1) await writeFile(join(folder, nameOf(at)), textOf(at));
  editorial = {};
  swapped.length = 0;
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

test("a first load answers from ever larger complete parts, and in the end as if built at once", async () => {
  library = await open();
  const parts = new Set<Snapshot>([library.current()]);
  const watching = setInterval(() => parts.add(library.current()), 1);
  expect(library.loading()).toMatchObject({ total: MANY });
  const answer = askedWho(person(7));
  expect(answer.kind).toBe("found");
  const { soFar } = library.current();
  expect(answer.notes).toContain(
    `The articles were still loading: the first ${soFar?.done} of 760 files were searched. Ask again later.`,
  );
  expect(askedWho(person(MANY - 1)).notes.at(-1)).toMatch(/^The articles were still loading/);
  await expect(library.reload({ by: "moderator" })).rejects.toThrow(/still loading: .+ Try again/);
  await expect(library.check()).rejects.toThrow("still loading");
  await expect(library.change({ by: "moderator" }, () => Promise.reject(new Error()))).rejects.toThrow(
    "still loading",
  );
  expect(swapped).toEqual([]);

  await library.whole;
  clearInterval(watching);
  expect(library.loading()).toBeUndefined();
  // Only the whole load is recorded: it knows which articles are new and which are gone.
  expect(swapped).toEqual([MANY]);
  for (const { articles, extractions, index, soFar: part } of parts) {
    expect(extractions).toHaveLength(articles.length);
    expect(index.headlines).toHaveLength(articles.length);
    expect(part ?? { done: MANY, total: MANY }).toEqual({ done: articles.length, total: MANY });
  }
  const { articles, extractions, index, directory, problems } = await loadSnapshot(settings());
  expect(library.current()).toMatchObject({ articles, extractions, index, directory, problems });
  expect(library.current().soFar).toBeUndefined();
  const whole = askedWho(person(MANY - 1));
  expect(whole.kind).toBe("found");
  expect(whole.notes.join()).not.toContain("loading");
}, 120_000);

test("an article retracted during the load no longer answers, nor does a renamed copy of a retracted one", async () => {
  library = await open(async (articles) => {
    // The state has the text of article 7 under its earlier name.
    if (articles.some(({ file }) => file === nameOf(7))) editorial = { ...editorial, [nameOf(7)]: retracted };
  });
  expect(library.current().soFar).toBeDefined();
  expect(askedWho(person(7)).excerpts.filter(({ file }) => file === nameOf(7))).toEqual([]);
  editorial = { ...editorial, [nameOf(9)]: retracted };
  library.follow(editorial);
  expect(askedWho(person(9)).excerpts.filter(({ file }) => file === nameOf(9))).toEqual([]);
  await library.whole;
  expect(library.current().retracted?.map(({ file }) => file)).toEqual([nameOf(7), nameOf(9)]);
}, 120_000);

test("few articles, or many cached ones, are loaded in one part", async () => {
  const cacheFile = join(folder, ".cache");
  const opened = () =>
    createLibrary({
      settings: { ...settings(), cacheFile },
      readEditorial: () => Promise.resolve({}),
      beforeSwap: () => Promise.resolve(),
      now: Date.now,
    });
  library = await opened();
  await library.whole;
  await library.close();
  library = await opened();
  expect(library.current()).toMatchObject({ articles: { length: MANY } });
  expect(library.loading()).toBeUndefined();
}, 120_000);
