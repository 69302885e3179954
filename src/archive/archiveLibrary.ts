import { setTimeout } from "node:timers/promises";
import type { Snapshot } from "../answer/snapshot.ts";
import { UserError } from "../errors.ts";
import type { Library } from "../library/libraryTypes.ts";
import type { Named, ReloadReport } from "../library/reportReload.ts";
import type { ArchiveCoverage } from "./archiveCoverage.ts";
import type { Archive } from "./openArchive.ts";

/** Milliseconds to wait for a worker to read a new file, or for another process's comparison to end, and between checks. */
const PATIENCE = 10_000;
const CHECK_EVERY = 200;

/** Who opened the archive, for `status`. */
const START = "start";

/**
 * The library of a bot over an archive. Its snapshot has no articles, because each question gets its own. A reload
 * compares the corpus folder with the archive; workers do the rest.
 */
export function archiveLibrary(archive: Archive, coverage: ArchiveCoverage, now: () => number): Library {
  let last = { at: now(), by: START };
  const current = (): Snapshot => coverage.emptySnapshot();
  const reloaded = async (by: string, reread = true): Promise<ReloadReport> => {
    if (!reread) await archive.requeueEdited();
    else if (!(await until(async () => (await archive.scan()) !== undefined)))
      throw new UserError(
        "Another process is already comparing the corpus folder with the archive. Wait until it is done, then try again.",
      );
    await coverage.refresh();
    last = { at: now(), by };
    const { articles } = await archive.state();
    return { added: [], changed: [], removed: [], problems: await archive.problems(), articles };
  };
  return {
    current,
    loaded: () => ({ snapshot: current(), ...last }),
    loading: () => undefined,
    whole: Promise.resolve(),
    reload: ({ by, reread }) => reloaded(by, reread),
    async check() {
      const { added, changed, removed, problems } = await archive.foresee();
      const { articles } = await archive.state();
      return { added: named(added), changed: named(changed), removed: named(removed), problems, articles };
    },
    async change(how, work) {
      const { takeBack, file, accept } = await work(current());
      try {
        const report = await reloaded(how.by);
        // If all workers are busy, it is too early to accept or refuse the article.
        if (file !== undefined && (await until(() => archive.hasRead(file)))) {
          await coverage.refresh();
          accept?.({ ...(await coverage.openFiles([file])), problems: await archive.problems() });
        }
        return report;
      } catch (error) {
        await takeBack();
        await archive.scan();
        throw error;
      }
    },
    editorial: () => coverage.editorial(),
    follow: (editorial) => coverage.follow(editorial),
    close: () => Promise.resolve(),
  };
}

/** Files that nobody has read yet have no headline. */
const named = (files: readonly string[]): Named[] => files.map((file) => ({ file, headline: file }));

/** Waits until something is so; false if it takes too long. */
async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + PATIENCE;
  while (!(await isSo())) {
    if (performance.now() > end) return false;
    await setTimeout(CHECK_EVERY);
  }
  return true;
}
