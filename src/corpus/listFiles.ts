import { type Dirent, lstatSync } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import type { Problem } from "./article.ts";

/** A file of the corpus folder. */
export interface Listed {
  /** Path relative to the corpus folder, with `/`. */
  readonly file: string;
  /** Where it is. */
  readonly path: string;
  readonly bytes: number;
  /** Another one whenever the file has been written to; absent where nobody looked. */
  readonly stamp?: string;
}

/** The files of a folder in the order of their paths, and what could not be listed. */
export interface Listing {
  readonly files: readonly Listed[];
  readonly problems: readonly Problem[];
  /** Whether there are more files than may be read. */
  readonly isCut: boolean;
}

/** Whether a file holds the details of another, and is no article. */
export const isSidecar = (file: string): boolean => /\.ya?ml$/i.test(file);

/** Deepest folder below the corpus folder. */
const depthLimit = 32;

/**
 * Lists a folder and the folders in it, at most `maxFiles` files beside their sidecars; hidden ones are passed over. A link is named and not followed,
 * wherever it leads, so that there are neither loops nor doubles nor ways out.
 * Throws a `UserError` where the folder itself cannot be read.
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
    // At once: a look that is waited for takes ten times as much of the processor, for each file at each reload.
    const found = lstatSync(path, { bigint: true });
    const stamp = [found.ino, found.size, found.ctimeNs].join(" ");
    if (found.isFile()) files.push({ file, path, bytes: Number(found.size), stamp });
    else
      problems.push({ file, what: "is not a regular file", remedy: "Replace it with a file, or remove it." });
  };

  const addEntry = async (entry: Dirent, { file, path, depth }: Place) => {
    if (entry.isSymbolicLink())
      problems.push({
        file,
        what: "is a link, and is not followed",
        remedy: "Put a copy of what it leads to here instead, or remove it.",
      });
    else if (entry.isDirectory()) await addFolder(file, path, depth + 1);
    else addFile(file, path);
  };

  const addFolder = async (under: string, path: string, depth: number) => {
    if (depth > depthLimit) {
      problems.push({
        file: under,
        what: `is over ${depthLimit} folders deep`,
        remedy: "Move it nearer to the top.",
      });
      return;
    }
    const entries = (await readdir(path, { withFileTypes: true }))
      .filter(({ name }) => !name.startsWith("."))
      .sort((a, b) => compare(a.name, b.name));
    for (const entry of entries) {
      const file = under === "" ? entry.name : `${under}/${entry.name}`;
      const place = { file, path: join(path, entry.name), depth };
      await addEntry(entry, place).catch((error: unknown) => {
        problems.push(unreadable(file, error));
      });
    }
  };

  await addFolder("", root, 0);
  if (left > 0) {
    const what = `has ${left} more files than the ${maxFiles} that are read at most, and they are left out`;
    const remedy =
      "Raise maxArticles in config/cuttings.json where there is memory for them, or move some elsewhere.";
    problems.push({ file: ".", what, remedy });
  }
  return { files: files.sort((a, b) => compare(a.file, b.file)), problems, isCut: left > 0 };
}

/** Where an entry is: in the corpus, on the disk, and how many folders deep. */
interface Place {
  readonly file: string;
  readonly path: string;
  readonly depth: number;
}

/** Says that a file could not be read, and why. */
export function unreadable(file: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const remedy =
    code === "EACCES" || code === "EPERM"
      ? "Allow the bot's user to read it."
      : code === "ENOENT"
        ? "Restore it, or reload."
        : "Check it, and the disk it is on.";
  return { file, what: `cannot be read (${code})`, remedy };
}

async function rootOf(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    await readdir(root);
    return root;
  } catch (error) {
    const { what } = unreadable(folder, error);
    throw new UserError(
      `Corpus folder ${folder} ${what}. Create it and put articles in it, or name another folder.`,
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
