import { type Coverage, coverageOf } from "../answer/coverage.ts";
import type { Settings } from "../config.ts";
import { describeProblem } from "../corpus/describeProblem.ts";
import { loadSnapshot } from "../library.ts";
import { progressWords } from "../library/loadProgress.ts";
import { tellProgress } from "../library/tellProgress.ts";
import type { Terminal } from "../terminal/output.ts";

/**
 * Opens the coverage for the terminal, up to date, and reports skipped files: the archive if there is one.
 *
 * @param corpus another folder than the one of the settings, which is always read into memory
 */
export async function openCoverage(
  settings: Settings,
  terminal: Terminal,
  corpus?: string,
): Promise<Coverage> {
  const onProgress = tellProgress(
    (progress) => terminal.warn(`${progressWords(progress)}.`),
    () => performance.now(),
  );
  if (settings.archive && corpus === undefined) return openFilled(settings, terminal, onProgress);
  const folder = corpus === undefined ? {} : { corpusDir: corpus };
  const snapshot = await loadSnapshot({ ...settings, ...folder }, onProgress);
  for (const problem of snapshot.problems) terminal.warn(describeProblem(problem));
  return coverageOf(() => snapshot);
}

/** Opens the archive once all articles of the corpus folder are in it. */
async function openFilled(
  settings: Settings,
  terminal: Terminal,
  onProgress: (done: number, total: number) => void,
): Promise<Coverage> {
  // Not loaded for answers from memory.
  const { openStore } = await import("../store/openStore.ts");
  const { openArchive } = await import("../archive/openArchive.ts");
  const store = await openStore(settings, (error) => terminal.warn(error.message));
  const archive = await openArchive({ store, settings, onTrouble: (error) => terminal.warn(error.message) });
  await archive.scan();
  await archive.fill(({ files, waiting }) => onProgress(files - waiting, files));
  for (const problem of await archive.problems()) terminal.warn(describeProblem(problem));
  const coverage = await archive.coverage();
  return {
    ...coverage,
    async close() {
      await archive.close();
      await store.close();
    },
  };
}
