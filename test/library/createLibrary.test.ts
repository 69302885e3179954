import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import type { Library } from "../../src/library/libraryTypes.ts";
import { loadSnapshot } from "../../src/library.ts";
import { partOf } from "../support/effort.ts";
import { libraryOfSeeds, type LibraryOfSeeds } from "./support/libraryOfSeeds.ts";

let seeds: LibraryOfSeeds;
let folder: string;
let library: Library;

const article = (words: string): string =>
  `Storm closes the harbour\n\n${words}\n\nThe harbour of Wexcombe opened again.\n`;

beforeAll(async () => {
  seeds = await libraryOfSeeds();
  ({ folder, library } = seeds);
});
beforeEach(() => seeds.restore());
afterAll(() => seeds.close());

test("the worker builds the same as a build in one piece", async () => {
  await writeFile(join(folder, "storm.txt"), article("Waves broke over the wall."));
  await library.reload({ by: "moderator" });
  const settings = { corpusDir: folder, maxFileBytes: 5_000_000, language: "en-GB" };
  const { articles, extractions, index, directory, problems } = await loadSnapshot(settings);
  expect(library.current()).toMatchObject({ articles, extractions, index, directory, problems });
});

test("a reload names what was added, changed and removed, and swaps it in", async () => {
  const before = library.current();
  await writeFile(join(folder, "storm.txt"), article("Waves broke over the wall."));
  await rm(join(folder, "000_e1593ca7dcd465ad.txt"));
  const checked = await library.check();
  expect(library.current()).toBe(before);
  const report = await library.reload({ by: "moderator" });
  expect(checked).toEqual(report);
  expect(report.added.map(({ file }) => file)).toEqual(["storm.txt"]);
  expect(report.removed.map(({ file }) => file)).toEqual(["000_e1593ca7dcd465ad.txt"]);
  expect(library.current().articles).toHaveLength(3);
  expect(library.current().version).not.toBe(before.version);

  await writeFile(join(folder, "storm.txt"), article("Waves broke over the lighthouse."));
  expect((await library.reload({ by: "moderator" })).changed.map(({ file }) => file)).toEqual(["storm.txt"]);
});

test("unchanged articles are the same objects after a reload", async () => {
  const before = library.current();
  await writeFile(join(folder, "storm.txt"), article("Waves broke over the wall."));
  await library.reload({ by: "moderator" });
  for (const [at, one] of before.articles.entries()) expect(library.current().articles[at]).toBe(one);
});

test("a file whose type changes is read again", async () => {
  await writeFile(join(folder, "storm.txt"), `# ${article("Waves broke over the wall.")}`);
  await library.reload({ by: "moderator" });
  await rename(join(folder, "storm.txt"), join(folder, "storm.md"));
  await library.reload({ by: "moderator" });
  expect(library.current().articles.find(({ id }) => id === "storm")).toMatchObject({
    file: "storm.md",
    headline: "Storm closes the harbour",
  });
});

test("an emptied folder keeps the old snapshot, and a later reload recovers", async () => {
  const before = library.current();
  for (const { file } of before.articles) await rm(join(folder, file));
  await expect(library.reload({ by: "moderator" })).rejects.toThrow("empty");
  expect(library.current()).toBe(before);
  seeds.editorial = {
    [before.articles[0]?.file ?? ""]: {
      details: { outlet: "The Herald" },
      status: "live",
      reason: "",
      notes: [],
      updatedAt: 1,
    },
  };
  await library.reload({ by: "moderator", reread: false });
  expect(library.current().articles).toHaveLength(3);
  await cp("seeds", folder, { recursive: true });
  expect((await library.reload({ by: "moderator" })).changed).toEqual([]);
});

test("the second of two simultaneous reloads is refused", async () => {
  const both = await Promise.allSettled([library.reload({ by: "a" }), library.reload({ by: "b" })]);
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  expect(both[1]).toMatchObject({ reason: { message: expect.stringContaining("already running") } });
});

test("during many reloads every question is answered from a complete snapshot", async () => {
  const ask = commands.find(({ name }) => name === "ask");
  const state = { reloading: true };
  const kinds = new Map<string, number>();
  const versions = new Set<string>();
  const torn: string[] = [];
  const answering = (async () => {
    while (state.reloading) {
      const snapshot = library.current();
      const { articles, extractions, index } = snapshot;
      if (extractions.length !== articles.length || index.headlines.length !== articles.length)
        torn.push(snapshot.version);
      versions.add(snapshot.version);
      const kind = ask?.run({ text: "Who is Dominic Murphy?" }, snapshot).kind ?? "none";
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  const rounds = partOf(50);
  for (let round = 0; round < rounds; round += 1) {
    await writeFile(join(folder, "storm.txt"), article(`Waves broke over the wall ${round} times.`));
    const report = await library.reload({ by: "moderator" });
    expect([...report.added, ...report.changed].map(({ file }) => file)).toEqual(["storm.txt"]);
  }
  state.reloading = false;
  await answering;
  expect(torn).toEqual([]);
  expect([...kinds.keys()]).toEqual(["found"]);
  expect(versions.size).toBeGreaterThan(rounds / 2);
});

test("a publication date that a moderator sets anchors the times of the article", async () => {
  await writeFile(join(folder, "storm.txt"), article("Waves broke over the wall yesterday."));
  await library.reload({ by: "moderator" });
  const times = () => {
    const { articles, extractions } = library.current();
    return extractions[articles.findIndex(({ file }) => file === "storm.txt")]?.times[0];
  };
  expect(times()).toMatchObject({ certainty: "unanchored" });
  seeds.editorial = {
    "storm.txt": {
      details: { published: "2021-06-12" },
      status: "live",
      reason: "",
      notes: ["Checked."],
      updatedAt: 1,
    },
  };
  await library.reload({ by: "moderator", reread: false });
  expect(times()).toMatchObject({ certainty: "derived", from: "2021-06-11" });
});

test("a retracted article no longer answers and is kept separately", async () => {
  const [first] = library.current().articles;
  const file = first?.file ?? "";
  seeds.editorial = {
    [file]: { details: {}, status: "retracted", reason: "Invented.", notes: [], updatedAt: 1 },
  };
  await library.reload({ by: "moderator", reread: false });
  expect(library.current().articles.map((one) => one.file)).not.toContain(file);
  expect(library.current().retracted?.map((one) => one.file)).toEqual([file]);
});

test("an unreadable folder stops the start with a remedy", async () => {
  await rm(folder, { recursive: true });
  await expect(seeds.open()).rejects.toThrow(folder);
  await mkdir(folder);
});
