import { type Coverage, coverageOf } from "../answer/coverage.ts";
import type { Settings } from "../config/settings.ts";
import { describeProblem } from "../corpus/describeProblem.ts";
import { loadSnapshot } from "../library.ts";
import { progressWords } from "../library/loadProgress.ts";
import { tellProgress } from "../library/tellProgress.ts";
import type { Terminal } from "../terminal/output.ts";

/**
 * Opens the coverage for the terminal and reports skipped files. If there is an archive, it is filled first.
 *
 * @param corpus a folder to use instead of the one in the settings; it is always read into memory
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

/** Opens the archive after filling it with all articles of the corpus folder. */
async function openFilled(
  settings: Settings,
  terminal: Terminal,
  onProgress: (done: number, total: number) => void,
): Promise<Coverage> {
  // Answers from memory do not need these.
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
