import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  addToCorpus,
  bringBack,
  moveToTrash,
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
    expect(() => safeFileName(name)).toThrow(/cannot be used as a file name|is of a type that is not read/);
  });
});

describe("files of the corpus", () => {
  let folder: string;
  let folders: CorpusFolders;
  const text = (words: string): Uint8Array => Buffer.from(words);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "cuttings-files-"));
    folders = { corpusDir: join(folder, "corpus"), dataDir: join(folder, "data"), maxFileBytes: 1_000 };
    await mkdir(folders.corpusDir);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test("an article is never overwritten, not even in other letters, unless it is to be replaced", async () => {
    await addToCorpus(folders, "storm.txt", text("one"), false, 1);
    await expect(addToCorpus(folders, "Storm.txt", text("two"), false, 2)).rejects.toThrow(
      "storm.txt is there already",
    );
    expect(await readFile(join(folders.corpusDir, "storm.txt"), "utf8")).toBe("one");
    await addToCorpus(folders, "storm.txt", text("two"), true, 3);
    expect(await readdir(folders.corpusDir)).toEqual(["storm.txt"]);
    expect(await readFile(join(folders.corpusDir, "storm.txt"), "utf8")).toBe("two");
    expect(await readFile(join(folders.dataDir, "trash", "3", "storm.txt"), "utf8")).toBe("one");
  });

  test("what is taken out comes back with its sidecar and in its folder, the latest first", async () => {
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
    expect(await bringBack(folders)).toBe("b.txt");
    expect(await bringBack(folders, "2021/a.txt")).toBe("2021/a.txt");
    expect(await bringBack(folders)).toBeUndefined();
    const back = await readdir(folders.corpusDir, { recursive: true });
    expect(back.sort()).toEqual(["2021", "2021/a.txt", "2021/a.yml", "b.txt"]);
  });

  test("what is taken out does not come back over an article that has taken its name", async () => {
    await writeFile(join(folders.corpusDir, "a.txt"), "old");
    await moveToTrash(folders, "a.txt", 1);
    await writeFile(join(folders.corpusDir, "a.txt"), "new");
    await expect(bringBack(folders)).rejects.toThrow("a file of that name is there already");
    expect(await readFile(join(folders.corpusDir, "a.txt"), "utf8")).toBe("new");
    expect(await readdir(join(folders.dataDir, "trash", "1"))).toEqual(["a.txt"]);
  });

  test("an article that is gone cannot be taken out, and nothing is left in the trash", async () => {
    await expect(moveToTrash(folders, "gone.txt", 1)).rejects.toThrow("is not there any more");
  });
});
