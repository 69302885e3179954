import { UserError } from "../errors.ts";

/** A file that SQLite opens and finds damaged. */
export class DamagedError extends Error {
  override readonly name = "DamagedError";
}

/** The error's name in SQLite or the operating system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

const unwritable =
  "cannot be written. Make the folder and its files writable for the bot, or set DATA_DIR to another";

/** Remedies by the start of the error code; the first match applies. */
const remedies: readonly (readonly [RegExp, (said: string) => string])[] = [
  [
    /^SQLITE_(?:NOTADB|CORRUPT)/,
    (said) =>
      `the state is damaged (${said}). Nothing was changed. Move the file and its -wal and -shm ` +
      "beside it away, then restore a backup: npm run state -- restore FILE",
  ],
  [
    /^(?:SQLITE_FULL|ENOSPC|EDQUOT)/,
    () => "the disk is full. Free some space, then try again; nothing was changed",
  ],
  [
    /^SQLITE_BUSY/,
    () => "another program has locked the state. Close that program, such as sqlite3, then try again",
  ],
  [
    /^SQLITE_IOERR/,
    (said) =>
      `the disk failed (${said}); nothing was changed. Check whether it is full or broken, then try again`,
  ],
  [
    /^EIO/,
    (said) =>
      `the disk failed (${said}) and may not have kept the last change. Check whether it is full or broken, then ` +
      "try again",
  ],
  [
    /^EISDIR/,
    () => "is a folder, but the state needs a file there. Move it away, or set DATA_DIR to another folder",
  ],
  [/^(?:EEXIST|ENOTDIR)/, () => "is a file, but the bot's state needs a folder. Set DATA_DIR to a folder"],
  [/^(?:SQLITE_(?:READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS)|ConnectionFailed/, () => unwritable],
  [/^E[A-Z]+$/, (said) => `cannot be used (${said}). Set DATA_DIR to a folder that the bot can write to`],
];

/**
 * Turns an error of SQLite or the operating system into a sentence with the remedy; returns any other error
 * unchanged.
 */
export function explain(error: unknown, where: string): unknown {
  if (error instanceof UserError) return error;
  const code = error instanceof DamagedError ? "SQLITE_CORRUPT" : codeOf(error);
  const said = error instanceof Error ? error.message : code;
  const remedy = remedies.find(([form]) => form.test(code))?.[1];
  return remedy === undefined ? error : new UserError(`${where}: ${remedy(said)}.`, { cause: error });
}
