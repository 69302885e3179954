import { type BigIntStats, type Dirent, lstatSync } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { sep } from "node:path";
import { UserError } from "../errors.ts";
import type { Problem } from "./article.ts";

/** A file of the corpus folder. */
export interface Listed {
  /** Path relative to the corpus folder, with `/`. */
  readonly file: string;
  /** Where it is. */
  readonly path: string;
  readonly bytes: number;
  /** Changes whenever the file is written to; absent if it was not checked. */
  readonly stamp?: string;
}

/** The files of a folder, sorted by path, and what could not be listed. */
export interface Listing {
  readonly files: readonly Listed[];
  readonly problems: readonly Problem[];
  /** Whether there are more files than the maximum. */
  readonly isCut: boolean;
}

/** Whether a file is a sidecar, which holds the details of an article. */
export const isSidecar = (file: string): boolean => /\.ya?ml$/i.test(file);

/** Maximum depth of folders below the corpus folder. */
const depthLimit = 32;

/**
 * The last of each kind of object that is made for every file. When V8 collects garbage, it drops the code compiled for kinds of which
 * no object is left; compiling it again takes as long as listing thousands of files without it.
 */
const last: { entry?: Dirent; stats?: BigIntStats; listed?: Listed } = {};

/**
 * Lists a folder recursively: at most `maxFiles` files, sidecars not counted, without hidden ones. A link is reported
 * and never followed, so there are no loops, no duplicates and no way out of the folder. Throws a `UserError` if the
 * folder itself cannot be read.
 */
export async function listFiles(folder: string, maxFiles: number): Promise<Listing> {
  const root = await rootOf(folder);
  const files: Listed[] = [];
  const problems: Problem[] = [];
  let counted = 0;
  let left = 0;

  const addFile = (file: string, path: string): void => {
    if (!isSidecar(file)) {
      if (counted === maxFiles) {
        left += 1;
        return;
      }
      counted += 1;
    }
    // Synchronous, because the asynchronous call takes ten times the CPU time, for each file at each reload.
    const found = lstatSync(path, { bigint: true });
    const stamp = [found.ino, found.size, found.ctimeNs].join(" ");
    last.stats = found;
    if (found.isFile()) {
      last.listed = { file, path, bytes: Number(found.size), stamp };
      files.push(last.listed);
    } else
      problems.push({ file, what: "is not a regular file", remedy: "Replace it with a file, or remove it." });
  };

  /** Not asynchronous, which would cost more than the entry itself, for each file at each reload. */
  const addEntry = (entry: Dirent, file: string, path: string): void => {
    last.entry = entry;
    if (entry.isSymbolicLink())
      problems.push({
        file,
        what: "is a link, which is not followed",
        remedy: "Replace it with a copy of its target, or remove it.",
      });
    else addFile(file, path);
  };

  const addFolder = async (under: string, path: string, depth: number) => {
    if (depth > depthLimit) {
      problems.push({
        file: under,
        what: `is over ${depthLimit} folders deep`,
        remedy: "Move it up.",
      });
      return;
    }
    const entries = (await readdir(path, { withFileTypes: true }))
      .filter(({ name }) => !name.startsWith("."))
      .sort((a, b) => compare(a.name, b.name));
    for (const entry of entries) {
      const file = under === "" ? entry.name : `${under}/${entry.name}`;
      const own = `${path}${sep}${entry.name}`;
      try {
        if (entry.isDirectory()) await addFolder(file, own, depth + 1);
        else addEntry(entry, file, own);
      } catch (error) {
        problems.push(unreadable(file, error));
      }
    }
  };

  await addFolder("", root, 0);
  if (left > 0) {
    const what = `has ${left} files over the maximum of ${maxFiles}; these are skipped`;
    const remedy =
      "Raise maxArticles in config/cuttings.json if there is enough memory, or move some files elsewhere.";
    problems.push({ file: ".", what, remedy });
  }
  return { files: files.sort((a, b) => compare(a.file, b.file)), problems, isCut: left > 0 };
}

/** The problem of a file that could not be read. */
export function unreadable(file: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return { file, what: `cannot be read (${code})`, remedy: remedyFor(code, file) };
}

function remedyFor(code: string, file: string): string {
  if (code === "EACCES" || code === "EPERM") return "Give the bot's user permission to read it.";
  if (code !== "ENOENT") return "Check the file and its disk.";
  // Node.js shows bytes that are not UTF-8 like this, and cannot open a file by such a name: "caf\xe9.txt" from an old archive.
  return file.includes("\ufffd") ? "Rename it: its name is not in UTF-8." : "Restore it, or reload.";
}

async function rootOf(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    await readdir(root);
    return root;
  } catch (error) {
    const { what } = unreadable(folder, error);
    throw new UserError(
      what.includes("ENOTDIR")
        ? `Corpus folder ${folder} is a file. Name the folder that has it.`
        : `Corpus folder ${folder} ${what}. Create it and put articles in it, or name another folder.`,
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
