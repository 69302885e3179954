import { randomUUID } from "node:crypto";
import { lstat, open, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { UserError } from "../errors.ts";
import { codeOf } from "./sqliteErrors.ts";

/** Maximum length of the start that identifies a file. */
const LONGEST_START = 64;

/**
 * Writes a file completely or not at all, readable only by its owner. It replaces only an earlier file of the same
 * kind.
 *
 * @param start how files of this kind begin
 * @throws UserError if another file, a device, a link or a folder is in its place, or it cannot be written
 */
export async function writeOwnFile<Result>(
  file: string,
  start: string,
  write: (file: FileHandle) => Promise<Result>,
): Promise<Result> {
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  try {
    await refuseOther(file, start);
    const out = await open(unfinished, "wx", 0o600);
    try {
      const result = await write(out);
      await out.sync();
      await out.close();
      await rename(unfinished, file);
      return result;
    } catch (error) {
      await out.close().catch(() => undefined);
      await rm(unfinished, { force: true });
      throw error;
    }
  } catch (error) {
    throw fileError(error, file);
  }
}

/** Opens an ordinary file, or a link to one, for reading; throws a `UserError` for anything else. */
export async function openOrdinaryFile(file: string): Promise<FileHandle> {
  try {
    // Opening a pipe would wait for somebody to write to it.
    if (!(await stat(file)).isFile()) throw new UserError(`${file}: is not an ordinary file. Name a file.`);
    return await open(file, "r");
  } catch (error) {
    throw fileError(error, file);
  }
}

async function refuseOther(file: string, start: string): Promise<void> {
  const found = await lstat(file).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
  if (found === undefined) return;
  if (!found.isFile()) throw new UserError(`${file}: is not an ordinary file. Choose a name for a new one.`);
  const earlier = await open(file, "r");
  try {
    const { buffer, bytesRead } = await earlier.read(Buffer.alloc(LONGEST_START), 0, LONGEST_START, 0);
    if (!buffer.toString("utf8", 0, bytesRead).startsWith(start))
      throw new UserError(`${file}: already exists and was not written by Cuttings. Choose another name.`);
  } finally {
    await earlier.close();
  }
}

/** File system errors in words, with the remedy. */
const remedies: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "there is no such file or folder",
  ENOSPC: "the disk is full. Free some space, then try again; an earlier file with that name is unchanged",
  EDQUOT:
    "the disk quota is used up. Free some space, then try again; an earlier file with that name is unchanged",
  EROFS: "the folder is read-only. Choose another",
  EACCES: "you may not read or write there. Choose another place, or change the permissions",
  EPERM: "you may not read or write there. Choose another place, or change the permissions",
  EISDIR: "is a folder. Name a file",
  ENXIO: "is not an ordinary file. Name a file",
  ENAMETOOLONG: "the name is too long. Choose another",
};

function fileError(error: unknown, file: string): unknown {
  const remedy = remedies[codeOf(error)];
  return remedy === undefined ? error : new UserError(`${file}: ${remedy}.`, { cause: error });
}
