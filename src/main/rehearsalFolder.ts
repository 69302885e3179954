import { cp, lstat, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { lockFolder } from "../store/lockFolder.ts";

/** The folders of one rehearsal, used by nothing else. */
export interface RehearsalFolder {
  readonly dataDir: string;
  /** A copy of the corpus, which may be changed. */
  readonly corpusDir: string;
  release(): void;
}

/**
 * Makes a rehearsal's own folder in the data folder, with a copy of the corpus and no state, because the stand-in for
 * Discord also starts empty. The cache of a large corpus is kept.
 *
 * @throws UserError if another rehearsal uses the folder, or it cannot be written
 */
export async function rehearsalFolder(settings: {
  readonly dataDir: string;
  readonly corpusDir: string;
}): Promise<RehearsalFolder> {
  const own = join(settings.dataDir, "rehearsal");
  const lock = lockFolder(own);
  try {
    const dataDir = join(own, "run");
    await mkdir(dataDir, { recursive: true });
    for (const name of await readdir(dataDir))
      if (name !== "cache") await rm(join(dataDir, name), { recursive: true, force: true });
    const corpusDir = await copyCorpus(settings.corpusDir, join(dataDir, "corpus"));
    return { dataDir, corpusDir, release: () => lock.release() };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Copies a corpus and returns the copy. Returns anything but a folder as it is, for the corpus reader to report. */
async function copyCorpus(from: string, to: string): Promise<string> {
  const found = await stat(from).catch(() => undefined);
  if (found?.isDirectory() !== true) return from;
  try {
    // Anything but a file, folder or link, such as a pipe, cannot be copied and is not an article.
    const filter = async (path: string): Promise<boolean> => {
      const entry = await lstat(path);
      return entry.isFile() || entry.isDirectory() || entry.isSymbolicLink();
    };
    await cp(from, to, { recursive: true, verbatimSymlinks: true, filter });
    return to;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${from}: cannot be copied for the rehearsal (${reason}). Make it readable, and set DATA_DIR to a folder outside it.`,
    );
  }
}
