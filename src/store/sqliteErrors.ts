import { UserError } from "../errors.ts";

/** A file that SQLite opens and finds broken. */
export class DamagedError extends Error {
  override readonly name = "DamagedError";
}

/** What the error is called by SQLite or by the system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

const unwritable =
  "cannot be written. Make the folder and its files writable for the bot, or set DATA_DIR to another";

/** What a person can do about an error, by the beginning of its code; the first that fits. */
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
    () =>
      "another program has locked the state. Close it, such as a sqlite3 that is open on the file, then try again",
  ],
  [
    /^SQLITE_IOERR/,
    (said) =>
      `the disk failed (${said}); nothing was changed. See whether it is full or broken, then try again`,
  ],
  [
    /^EISDIR/,
    () => "is a folder, and the state needs a file there. Move it away, or set DATA_DIR to another folder",
  ],
  [/^(?:EEXIST|ENOTDIR)/, () => "is a file, and the bot's state needs a folder. Set DATA_DIR to a folder"],
  [/^(?:SQLITE_(?:READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS)|ConnectionFailed/, () => unwritable],
  [/^E[A-Z]+$/, (said) => `cannot be used (${said}). Set DATA_DIR to a folder that the bot may write`],
];

/** Turns what SQLite or the system says into a sentence with the remedy; any other error is returned as it is. */
export function explain(error: unknown, where: string): unknown {
  if (error instanceof UserError) return error;
  const code = error instanceof DamagedError ? "SQLITE_CORRUPT" : codeOf(error);
  const said = error instanceof Error ? error.message : code;
  const remedy = remedies.find(([form]) => form.test(code))?.[1];
  return remedy === undefined ? error : new UserError(`${where}: ${remedy(said)}.`, { cause: error });
}
