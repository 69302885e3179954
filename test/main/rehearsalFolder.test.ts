import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rehearsalFolder, type RehearsalFolder } from "../../src/main/rehearsalFolder.ts";

let folder: string;
let corpusDir: string;
let made: RehearsalFolder[];
const make = async (dataDir = join(folder, "data")): Promise<RehearsalFolder> => {
  const own = await rehearsalFolder({ dataDir, corpusDir });
  made.push(own);
  return own;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-rehearsal-"));
  corpusDir = join(folder, "corpus");
  await cp("seeds", corpusDir, { recursive: true });
  made = [];
});
afterEach(async () => {
  for (const own of made) own.release();
  await rm(folder, { recursive: true, force: true });
});

test("changes to the copy do not touch the corpus, and are gone at the next start", async () => {
  const before = await readdir(corpusDir);
  const own = await make();
  expect(await readdir(own.corpusDir)).toEqual(before);
  await writeFile(join(own.corpusDir, "added.txt"), "A headline\n\nA story.\n");
  await rm(join(own.corpusDir, before[0] ?? ""));
  await writeFile(join(own.dataDir, "cuttings.db"), "state");
  expect(await readdir(corpusDir)).toEqual(before);
  made.pop()?.release();
  const next = await make();
  expect(await readdir(next.corpusDir)).toEqual(before);
  expect(await readdir(next.dataDir)).toEqual(["corpus"]);
});

test("the cache of a large corpus is kept from one rehearsal to the next", async () => {
  const own = await make();
  await mkdir(join(own.dataDir, "cache"));
  await writeFile(join(own.dataDir, "cache", "articles"), "read before");
  made.pop()?.release();
  const next = await make();
  expect(await readFile(join(next.dataDir, "cache", "articles"), "utf8")).toBe("read before");
});

test("a second rehearsal over the same folder is refused before it touches anything", async () => {
  const own = await make();
  await writeFile(join(own.corpusDir, "added.txt"), "A headline\n\nA story.\n");
  await expect(make()).rejects.toThrow("another Cuttings is using this folder");
  expect(await readdir(own.corpusDir)).toContain("added.txt");
});

test("pipes are skipped, and links stay links", async () => {
  execFileSync("mkfifo", [join(corpusDir, "pipe.txt")]);
  await symlink("nowhere.txt", join(corpusDir, "link.txt"));
  await mkdir(join(corpusDir, "deeper"));
  await writeFile(join(corpusDir, "deeper", "more.txt"), "More");
  const own = await make();
  const names = await readdir(own.corpusDir);
  expect(names).toEqual(expect.arrayContaining(["link.txt", "deeper"]));
  expect(names).not.toContain("pipe.txt");
  expect(await readdir(join(own.corpusDir, "deeper"))).toEqual(["more.txt"]);
});

test("a corpus that is not a folder is passed on, to be reported by its reader", async () => {
  await rm(corpusDir, { recursive: true });
  expect((await make()).corpusDir).toBe(corpusDir);
  made.pop()?.release();
  await writeFile(corpusDir, "a file");
  expect((await make()).corpusDir).toBe(corpusDir);
});

test("a data folder inside the corpus is refused with a remedy", async () => {
  await expect(make(join(corpusDir, "data"))).rejects.toThrow(
    /cannot be copied .* set DATA_DIR to a folder outside/,
  );
});
