import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../corpus/article.ts";

/** Articles that crashed or hung a worker. They are skipped until their files change. */
export interface GivenUp {
  /** Skips a file from now on. */
  add(problem: Problem): Promise<void>;
  /** The skipped files that have not changed since. */
  list(): Promise<readonly Problem[]>;
}

/** Creates the list of skipped articles of a folder. */
export function keepSkippedFiles(folder: string): GivenUp {
  const kept = new Map<string, { readonly problem: Problem; readonly stamp: string }>();
  const stampOf = async (file: string): Promise<string> => {
    const found = await stat(join(folder, file)).catch(() => undefined);
    return found === undefined ? "" : `${found.ino} ${found.size} ${found.mtimeMs}`;
  };
  return {
    async add(problem) {
      kept.set(problem.file, { problem, stamp: await stampOf(problem.file) });
    },
    async list() {
      for (const [file, { stamp }] of kept) if ((await stampOf(file)) !== stamp) kept.delete(file);
      return [...kept.values()].map(({ problem }) => problem);
    },
  };
}
