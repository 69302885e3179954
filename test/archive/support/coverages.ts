import { type Coverage, coverageOf } from "../../../src/answer/coverage.ts";
import { openArchive } from "../../../src/archive/openArchive.ts";
import { readSettings } from "../../../src/config/settings.ts";
import type { Article, Problem } from "../../../src/corpus/article.ts";
import { createLibrary } from "../../../src/library/createLibrary.ts";
import type { Library } from "../../../src/library/libraryTypes.ts";
import { readEditorial } from "../../../src/store/readEditorial.ts";
import type { Store } from "../../../src/store/store.ts";

/** The coverage of a folder, and how to update it. */
export interface KeptCoverage {
  /** Takes up the current folder and moderators' changes. */
  fill(): Promise<void>;
  coverage(): Promise<Coverage>;
  problems(): Promise<readonly Problem[]>;
  close(): Promise<void>;
}

/** Stores articles in a folder. */
type Keep = (folder: string, store: Store) => Promise<KeptCoverage>;

const inMemory: Keep = (folder, store) => {
  let library: Library | undefined;
  const { dataDir: _none, ...settings } = { ...readSettings(), corpusDir: folder };
  const options = {
    settings,
    readEditorial: () => readEditorial(store.db),
    readEarlier: () =>
      Promise.resolve(new Set((library?.current().articles ?? []).map(({ file }: Article) => file))),
    beforeSwap: () => Promise.resolve(),
    now: Date.now,
  };
  const opened = (): Library => {
    if (library === undefined) throw new Error("fill it first");
    return library;
  };
  return Promise.resolve({
    async fill() {
      if (library === undefined) library = await createLibrary(options);
      else await library.reload({ by: "a test" });
      await library.whole;
    },
    coverage: () => Promise.resolve(coverageOf(() => opened().current())),
    problems: () => Promise.resolve(opened().current().problems),
    close: async () => library?.close(),
  });
};

const inArchive: Keep = async (folder, store) => {
  const settings = { ...readSettings(), corpusDir: folder };
  const archive = await openArchive({ store, settings, onTrouble: () => undefined });
  return {
    async fill() {
      await archive.scan();
      await archive.fill();
    },
    coverage: () => archive.coverage(),
    problems: () => archive.problems(),
    close: () => archive.close(),
  };
};

/** Both kinds of coverage, by name. */
export const coverages = { memory: inMemory, archive: inArchive } as const;
