import { constants } from "node:fs";
import { copyFile, link, mkdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A file to move; it may be missing unless it is `required`. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly required: boolean;
}

/** Undoes the moves. */
export type TakeBack = () => Promise<void>;

/** Moves files in order and never overwrites one. If a move fails, it undoes all of them. */
export async function moveFiles(moves: readonly Move[]): Promise<TakeBack> {
  const done: Move[] = [];
  const takeBack = async (): Promise<void> => {
    for (const { from, to } of done.splice(0).reverse()) await move(to, from);
  };
  try {
    for (const one of moves) if (await move(one.from, one.to, one.required)) done.push(one);
  } catch (error) {
    await takeBack();
    throw error;
  }
  return takeBack;
}

/** Copies first, then deletes: a crash in between leaves both, and the two folders may be on different disks. */
async function move(from: string, to: string, required = true): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true });
  const part = join(dirname(to), `.${basename(to)}.part`);
  try {
    await copyFile(from, part, constants.COPYFILE_FICLONE);
    await link(part, to);
    await rm(from);
    return true;
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (required || !isMissing) throw error;
    return false;
  } finally {
    await rm(part, { force: true });
  }
}
