import { link, mkdir, mkdtemp, open, readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Settings } from "../config/settings.ts";
import { UserError } from "../errors.ts";
import { describeProblem } from "../corpus/describeProblem.ts";
import type { Corpus } from "../corpus/readCorpus.ts";
import { incomingFolder } from "./dropUploads.ts";
import { moveFiles, type Move, type TakeBack } from "./fileMoves.ts";
import { readApart } from "./readApart.ts";

/** The folder of articles, and the folders that changing it needs. */
export interface CorpusFolders {
  readonly corpusDir: string;
  /** Holds uploads in progress. */
  readonly dataDir: string;
  /** Holds removed articles. */
  readonly trashDir: string;
  /** Maximum bytes of an article file. */
  readonly maxFileBytes: number;
}

/** The folders of a bot. Bots over one archive share the corpus folder, so its trash is there, hidden: any of them can bring an article back. */
export const corpusFolders = (
  settings: Pick<Settings, "corpusDir" | "dataDir" | "maxFileBytes" | "archive">,
): CorpusFolders => ({
  ...settings,
  trashDir: settings.archive ? join(settings.corpusDir, ".trash") : join(settings.dataDir, "trash"),
});

/** Maximum characters of a file name, with its extension. */
const LONGEST_NAME = 120;
/** Device names on Windows, where somebody may copy the folder. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The file name for an upload: the last part of its own name, in characters that every system accepts.
 *
 * @throws UserError if no usable name remains, or the type is not supported
 */
export function safeFileName(name: string): string {
  const last = name.normalize("NFKC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[.\-_]+/, "");
  const [, stem = "", type = ""] = /^(.*?)\.?-*\.(txt|md|html?)$/i.exec(plain) ?? [];
  if (type === "")
    throw new UserError(`“${last}” is not a supported type. Save the article's text as .txt, .md or .html.`);
  const short = stem.replace(/[.\-_]+$/, "").slice(0, LONGEST_NAME - type.length - 1);
  if (short === "" || reserved.test(short.split(".")[0] ?? ""))
    throw new UserError(
      `“${last}” cannot be used as a file name. Rename it plainly, such as harbour-storm.txt.`,
    );
  return `${short}.${type.toLowerCase()}`;
}

/**
 * Reads an upload as the corpus would, off the event loop and without adding it; throws a `UserError` if it has no
 * article.
 */
export async function readUpload(folders: CorpusFolders, name: string, content: Uint8Array): Promise<Corpus> {
  const incoming = incomingFolder(folders.dataDir);
  return withFileErrors(folders.dataDir, async () => {
    await mkdir(incoming, { recursive: true });
    // Somebody else may upload a file of the same name at the same time.
    const own = await mkdtemp(join(incoming, "upload-"));
    const path = join(own, name);
    try {
      await writeWhole(path, content);
      const read = await readApart(path, folders);
      if (read.articles.length === 0) throw new UserError(read.problems.map(describeProblem).join("\n"));
      return read;
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });
}

/**
 * Adds an article to the corpus folder, completely or not at all; returns a function that undoes it.
 *
 * @param inPlaceOf files of articles that it replaces, which go to the trash
 * @param at milliseconds since 1970, for their place in the trash
 */
export async function addToCorpus(
  folders: CorpusFolders,
  { name, content }: { readonly name: string; readonly content: Uint8Array },
  inPlaceOf: readonly string[],
  at: number,
): Promise<TakeBack> {
  const target = join(folders.corpusDir, name);
  const part = join(folders.corpusDir, `.${name}.part`);
  return withFileErrors(folders.corpusDir, async () => {
    const twin = await fileNamed(folders, name);
    if (twin !== undefined && !inPlaceOf.includes(twin)) throw new UserError(takenWords(twin));
    let bringBackOld: TakeBack = () => Promise.resolve();
    try {
      await writeWhole(part, content);
      bringBackOld = await moveFiles(inPlaceOf.flatMap((file) => movesToTrash(folders, file, at)));
      // A hard link fails if somebody took the name meanwhile; a rename would overwrite it.
      await link(part, target);
    } catch (error) {
      await bringBackOld();
      throw error;
    } finally {
      await rm(part, { force: true });
    }
    return async () => {
      await rm(target, { force: true });
      await bringBackOld();
    };
  });
}

/** The file at the top of the corpus folder with this name in any case; `undefined` if there is none. */
export async function fileNamed({ corpusDir }: CorpusFolders, name: string): Promise<string | undefined> {
  const files = await readdir(corpusDir);
  return files.find((file) => file.toLowerCase() === name.toLowerCase());
}

/** Says that the file to be added already exists. */
export function takenWords(file: string): string {
  return `${file} already exists. Use replace: True to replace it, or choose another name.`;
}

/** Moves an article with its sidecar from the corpus folder to the trash; returns a function that undoes it. */
export async function moveToTrash(folders: CorpusFolders, file: string, at: number): Promise<TakeBack> {
  return withFileErrors(folders.corpusDir, () => moveFiles(movesToTrash(folders, file, at)));
}

function movesToTrash({ corpusDir, trashDir }: CorpusFolders, file: string, at: number): Move[] {
  const trash = join(trashDir, String(at));
  const stem = file.replace(/\.[^./]+$/, "");
  return [`${stem}.yml`, `${stem}.yaml`, file].map((one) => ({
    from: join(corpusDir, one),
    to: join(trash, one),
    required: one === file,
  }));
}

/** An article that was brought back. */
interface BroughtBack {
  readonly file: string;
  /** Files that it displaced, which are now in the trash. */
  readonly displaced: readonly string[];
  readonly takeBack: TakeBack;
}

/**
 * Brings back the file that was removed last, or the last one with a given name. What it displaces goes to the trash,
 * so another undo brings that back. `undefined` if there is nothing to bring back.
 *
 * @param inPlaceOf the files that cannot coexist with one of this name
 * @param at milliseconds since 1970, for their place in the trash
 */
export async function bringBack(
  folders: CorpusFolders,
  inPlaceOf: (file: string) => Promise<readonly string[]>,
  at: number,
  name?: string,
): Promise<BroughtBack | undefined> {
  const trash = folders.trashDir;
  return withFileErrors(folders.corpusDir, async () => {
    const taken = await readdir(trash).catch(() => []);
    for (const moment of taken.sort((a, b) => Number(b) - Number(a))) {
      const files = await filesBelow(join(trash, moment), "");
      const article = files.find((file) => !/\.ya?ml$/.test(file) && (name === undefined || file === name));
      if (article === undefined) continue;
      const displaced = await inPlaceOf(article);
      const takeBack = await moveFiles([
        ...displaced.flatMap((file) => movesToTrash(folders, file, at)),
        ...files.map((file) => ({
          from: join(trash, moment, file),
          to: join(folders.corpusDir, file),
          required: true,
        })),
      ]);
      await rm(join(trash, moment), { recursive: true, force: true });
      return { file: article, displaced, takeBack };
    }
    return undefined;
  });
}

/** All files of the corpus folder, by relative path. */
export async function filesIn({ corpusDir }: CorpusFolders): Promise<readonly string[]> {
  return filesBelow(corpusDir, "");
}

async function filesBelow(folder: string, under: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
    const file = under === "" ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, file)));
    else found.push(file);
  }
  return found;
}

async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

/** Disk errors in words, with the remedy. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full. Free some space, then try again.",
  EDQUOT: "the disk quota is used up. Free some space, then try again.",
  EROFS: "the folder is read-only. Make it writable, then try again.",
  EACCES: "the bot may not write there. Make the folder writable for the bot, then try again.",
  EPERM: "the bot may not write there. Make the folder writable for the bot, then try again.",
  EEXIST: "a file with that name already exists. Remove it first, or use another name.",
  ENOENT: "the file or its folder no longer exists. Reload, then try again.",
};

async function withFileErrors<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const remedy = remedies[codeOf(error)];
    if (error instanceof UserError || remedy === undefined) throw error;
    throw new UserError(`${basename(folder)}: ${remedy} Nothing was changed.`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
