import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Editorial } from "../../../src/corpus/editorial.ts";
import { createLibrary } from "../../../src/library/createLibrary.ts";
import type { Library } from "../../../src/library/libraryTypes.ts";

/** A library over a copy of the sample articles. */
export interface LibraryOfSeeds {
  readonly folder: string;
  readonly library: Library;
  /** Moderators' changes, as the next reload will read them. */
  editorial: Editorial;
  /** Awaited before a snapshot is swapped in. */
  beforeSwap: () => Promise<void>;
  /** Opens another library over the same folder. */
  open(earlier?: ReadonlySet<string>): Promise<Library>;
  /** Restores the sample articles without changes by moderators, as after a start. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a library over a copy of the sample articles; like the bot, it finds them in the build's cache. */
export async function libraryOfSeeds(): Promise<LibraryOfSeeds> {
  const folder = await mkdtemp(join(tmpdir(), "cuttings-library-"));
  const dataDir = await mkdtemp(join(tmpdir(), "cuttings-library-data-"));
  await cp("seeds", folder, { recursive: true });
  const state = { editorial: {}, beforeSwap: () => Promise.resolve() };
  const open = (earlier?: ReadonlySet<string>): Promise<Library> =>
    createLibrary({
      settings: { corpusDir: folder, dataDir, maxFileBytes: 5_000_000, language: "en-GB" },
      readEditorial: () => Promise.resolve(state.editorial),
      ...(earlier && { readEarlier: () => Promise.resolve(earlier) }),
      beforeSwap: () => state.beforeSwap(),
      now: () => 1,
    });
  const library = await open();
  return Object.assign(state, {
    folder,
    library,
    open,
    async restore() {
      Object.assign(state, { editorial: {}, beforeSwap: () => Promise.resolve() });
      for (const name of await readdir(folder)) await rm(join(folder, name));
      await cp("seeds", folder, { recursive: true });
      library.follow({});
      await library.reload({ by: "a test" });
    },
    async close() {
      await library.close();
      for (const one of [folder, dataDir]) await rm(one, { recursive: true, force: true });
    },
  });
}
