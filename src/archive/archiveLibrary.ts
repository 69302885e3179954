import type { Snapshot } from "../answer/snapshot.ts";
import { UserError } from "../errors.ts";
import type { Library } from "../library/createLibrary.ts";
import type { ArchiveCoverage } from "./archiveCoverage.ts";
import type { Archive } from "./openArchive.ts";

/** Who opened the archive, for `status`. */
const START = "start";

/**
 * The library of a bot over an archive. Its snapshot has no articles, since each question gets its own; a reload compares the
 * corpus folder with the archive and leaves the rest to workers.
 */
export function archiveLibrary(archive: Archive, coverage: ArchiveCoverage, now: () => number): Library {
  let last = { at: now(), by: START };
  const current = (): Snapshot => coverage.hull();
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
            "Another process is comparing the corpus folder with the archive. Wait until it ends, then try again.",
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
    `An archive cannot ${what} from here. Change the files of its folder, then use /corpus reload, which tells how many are new.`,
  );
