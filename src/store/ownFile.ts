import { randomUUID } from "node:crypto";
import { lstat, open, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { UserError } from "../errors.ts";
import { codeOf } from "./sqliteErrors.ts";

/** Letters at the beginning of a file by which it is known. */
const LONGEST_START = 64;

/**
 * Writes a file whole or not at all, readable by its owner alone. It replaces nothing but an earlier file of the same kind.
 *
 * @param start what files of the kind begin with
 * @throws UserError where another file, a device, a link or a folder is in its place, or it cannot be written
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

/** Opens an ordinary file, or a link to one, to read it; throws a `UserError` for anything else. */
export async function openOrdinaryFile(file: string): Promise<FileHandle> {
  try {
    // Opening a pipe would wait for somebody to write into it.
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
      throw new UserError(
        `${file}: is there already, and is nothing that Cuttings wrote. Choose another name.`,
      );
  } finally {
    await earlier.close();
  }
}

/** What a person can do about an error of the file system. */
const remedies: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "there is no such file or folder",
  ENOSPC: "the disk is full. Free some space, then try again; an earlier file of that name is as it was",
  EDQUOT:
    "the disk quota is used up. Free some space, then try again; an earlier file of that name is as it was",
  EROFS: "the folder is read-only. Choose another",
  EACCES: "you may not read or write there. Choose another place, or ask who may",
  EPERM: "you may not read or write there. Choose another place, or ask who may",
  EISDIR: "is a folder. Name a file",
  ENXIO: "is not an ordinary file. Name a file",
  ENAMETOOLONG: "the name is too long. Choose another",
};

function fileError(error: unknown, file: string): unknown {
  const remedy = remedies[codeOf(error)];
  return remedy === undefined ? error : new UserError(`${file}: ${remedy}.`, { cause: error });
}
