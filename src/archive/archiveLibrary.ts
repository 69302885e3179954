import type { Snapshot } from "../answer/snapshot.ts";
import { UserError } from "../errors.ts";
import type { Library } from "../library/libraryTypes.ts";
import type { ArchiveCoverage } from "./archiveCoverage.ts";
import type { Archive } from "./openArchive.ts";

/** Who opened the archive, for `status`. */
const START = "start";

/**
 * The library of a bot over an archive. Its snapshot has no articles, because each question gets its own. A reload
 * compares the corpus folder with the archive; workers do the rest.
 */
export function archiveLibrary(archive: Archive, coverage: ArchiveCoverage, now: () => number): Library {
  let last = { at: now(), by: START };
  const current = (): Snapshot => coverage.emptySnapshot();
  return {
    current,
    loaded: () => ({ snapshot: current(), ...last }),
    loading: () => undefined,
    whole: Promise.resolve(),
    async reload({ by, reread = true }) {
      if (reread) {
        const report = await archive.scan();
        if (report === undefined)
          throw new UserError(
            "Another process is already comparing the corpus folder with the archive. Wait until it is done, then try again.",
          );
      } else await archive.requeueEdited();
      await coverage.refresh();
      last = { at: now(), by };
      const { articles } = await archive.state();
      return { added: [], changed: [], removed: [], problems: await archive.problems(), articles };
    },
    check: () => Promise.reject(refusal("check")),
    change: () => Promise.reject(refusal("add or remove articles")),
    editorial: () => coverage.editorial(),
    follow: (editorial) => coverage.follow(editorial),
    close: () => Promise.resolve(),
  };
}

const refusal = (what: string): UserError =>
  new UserError(
    `With an archive, you cannot ${what} from here. Change the files in its folder, then use /corpus reload.`,
  );
