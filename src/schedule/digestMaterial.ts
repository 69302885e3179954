import type { DigestOptions } from "../answer/reply/composeDigest.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import { refuseWhileLoading } from "../library/firstLoad.ts";
import type { Library } from "../library/libraryTypes.ts";
import { readSeen } from "../store/seen.ts";
import type { Store } from "../store/store.ts";

/** The articles that a digest is composed from. */
interface DigestMaterial extends Pick<DigestOptions, "seen" | "others"> {
  readonly snapshot: Snapshot;
  /** The news up to this time, in milliseconds since 1970, is in it. */
  readonly at: number;
}

/**
 * Reads what a digest is composed from.
 *
 * @throws UserError while articles are still loading
 */
export type ReadMaterial = (
  wanted: Pick<DigestOptions, "since" | "about" | "today">,
) => Promise<DigestMaterial>;

/** Composes digests from all articles, which are in memory. */
export const materialInMemory =
  (library: Library, store: Store): ReadMaterial =>
  async () => {
    // Otherwise it would report articles that are still loading late or never.
    refuseWhileLoading(library.loading());
    // A digest must not quote what was just retracted.
    if (library.editorial() !== library.current().editorial)
      await library.reload({ by: "a change by the moderators", reread: false });
    const { snapshot, at } = library.loaded();
    const seen = await readSeen(store.db);
    return {
      snapshot,
      at,
      seen: new Map(
        seen.map(({ file, first_seen, changed_at }) => [
          file,
          { firstSeen: first_seen, changedAt: changed_at },
        ]),
      ),
    };
  };
