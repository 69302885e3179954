import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  addToCorpus,
  bringBack,
  moveToTrash,
  readUpload,
  safeFileName,
  type CorpusFolders,
} from "../../src/library/corpusFiles.ts";

describe("the name of an upload", () => {
  test.each([
    ["storm.txt", "storm.txt"],
    ["Storm Over Wexcombe.TXT", "Storm-Over-Wexcombe.txt"],
    ["../../etc/passwd.txt", "passwd.txt"],
    ["C:\\temp\\windows.md", "windows.md"],
    ["．．／wide.txt", "wide.txt"],
    ["café.html", "cafe-.html".replace("-", "")],
    ["a\u0000b.txt", "a-b.txt"],
    ["dash\u2010ed\u2044name.txt", "dash-ed-name.txt"],
    ["right\u202Etxt.exe.txt", "right-txt.exe.txt"],
    ["-rf.txt", "rf.txt"],
    [".env.txt", "env.txt"],
    ["notes...txt", "notes.txt"],
    [`${"x".repeat(400)}.txt`, `${"x".repeat(116)}.txt`],
  ])("%j becomes %j", (name, kept) => {
    expect(safeFileName(name)).toBe(kept);
  });

  test.each([
    "con.txt",
    "NUL.txt",
    "com1.md",
    "lpt9.old.txt",
    "新聞.txt",
    "..txt",
    ".txt",
    "../",
    "",
    "a.exe",
    "a.txt/",
    "a.txt\u0000.exe",
  ])("%j is refused", (name) => {
    expect(() => safeFileName(name)).toThrow(/cannot be used as a file name|is not a supported type/);
  });
});

describe("files of the corpus", () => {
  let folder: string;
  let folders: CorpusFolders;
  const text = (words: string): Uint8Array => Buffer.from(words);

  let moment = 10;
  const back = async (name?: string, inPlaceOf: readonly string[] = []): Promise<string | undefined> =>
    (await bringBack(folders, () => Promise.resolve(inPlaceOf), (moment += 1), name))?.file;
  const read = (file: string): Promise<string> => readFile(join(folders.corpusDir, file), "utf8");

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "cuttings-files-"));
    folders = {
      corpusDir: join(folder, "corpus"),
      dataDir: join(folder, "data"),
      trashDir: join(folder, "data", "trash"),
      maxFileBytes: 1_000,
    };
    await mkdir(folders.corpusDir);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test("two uploads of the same name at the same time are each read as they are", async () => {
    const headlines = ["Mill closes", "Ferry sold"];
    const read = await Promise.all(
      headlines.map((headline) => readUpload(folders, "a.txt", text(`${headline}\n\nNobody was hurt.\n`))),
    );
    expect(read.map(({ articles }) => articles.map(({ headline }) => headline))).toEqual(
      headlines.map((headline) => [headline]),
    );
    expect(await readdir(join(folders.dataDir, "incoming"))).toEqual([]);
  });

  test("an article is never overwritten, not even under other capitals, unless it is to be replaced", async () => {
    await addToCorpus(folders, { name: "storm.txt", content: text("one") }, [], 1);
    await expect(addToCorpus(folders, { name: "Storm.txt", content: text("two") }, [], 2)).rejects.toThrow(
      "storm.txt already exists",
    );
    expect(await readFile(join(folders.corpusDir, "storm.txt"), "utf8")).toBe("one");
    await addToCorpus(folders, { name: "storm.txt", content: text("two") }, ["storm.txt"], 3);
    expect(await readdir(folders.corpusDir)).toEqual(["storm.txt"]);
    expect(await readFile(join(folders.corpusDir, "storm.txt"), "utf8")).toBe("two");
    expect(await readFile(join(folders.dataDir, "trash", "3", "storm.txt"), "utf8")).toBe("one");
  });

  test("a removed article is restored with its sidecar to its folder, the latest first", async () => {
    await mkdir(join(folders.corpusDir, "2021"));
    for (const [file, words] of [
      ["2021/a.txt", "a"],
      ["2021/a.yml", "outlet: A"],
      ["b.txt", "b"],
    ] as const)
      await writeFile(join(folders.corpusDir, file), words);
    await moveToTrash(folders, "2021/a.txt", 1);
    await moveToTrash(folders, "b.txt", 2);
    expect(await readdir(folders.corpusDir, { recursive: true })).toEqual(["2021"]);
    expect(await back()).toBe("b.txt");
    expect(await back("2021/a.txt")).toBe("2021/a.txt");
    expect(await back()).toBeUndefined();
    const there = await readdir(folders.corpusDir, { recursive: true });
    expect(there.sort()).toEqual(["2021", "2021/a.txt", "2021/a.yml", "b.txt"]);
  });

  test("a removed article is not restored over one with its name, unless that goes to the trash", async () => {
    await writeFile(join(folders.corpusDir, "a.txt"), "old");
    await moveToTrash(folders, "a.txt", 1);
    await writeFile(join(folders.corpusDir, "a.txt"), "new");
    await expect(back()).rejects.toThrow("a file with that name already exists");
    expect(await read("a.txt")).toBe("new");
    expect(await readdir(join(folders.dataDir, "trash", "1"))).toEqual(["a.txt"]);
    for (const words of ["old", "new", "old"]) {
      expect(await back("a.txt", ["a.txt"])).toBe("a.txt");
      expect(await read("a.txt")).toBe(words);
    }
  });

  test("undoing an addition restores the article that it replaced", async () => {
    for (const [file, words] of [
      ["storm.txt", "old"],
      ["storm.yml", "outlet: A"],
    ] as const)
      await writeFile(join(folders.corpusDir, file), words);
    const takeBack = await addToCorpus(
      folders,
      { name: "storm.html", content: text("new") },
      ["storm.txt"],
      1,
    );
    expect(await readdir(folders.corpusDir)).toEqual(["storm.html"]);
    await takeBack();
    expect((await readdir(folders.corpusDir)).sort()).toEqual(["storm.txt", "storm.yml"]);
    expect(await read("storm.txt")).toBe("old");
  });

  test("a removal or restoration can be undone", async () => {
    await writeFile(join(folders.corpusDir, "a.txt"), "a");
    await (
      await moveToTrash(folders, "a.txt", 1)
    )();
    expect(await read("a.txt")).toBe("a");
    await moveToTrash(folders, "a.txt", 2);
    await (await bringBack(folders, () => Promise.resolve([]), 3))?.takeBack();
    expect(await readdir(folders.corpusDir)).toEqual([]);
    expect(await back()).toBe("a.txt");
  });

  test("removing a missing article fails and leaves nothing in the trash", async () => {
    await expect(moveToTrash(folders, "gone.txt", 1)).rejects.toThrow("no longer exists");
  });
});
