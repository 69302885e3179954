import type { Logger } from "pino";
import { type Coverage, coverageOf } from "../answer/coverage.ts";
import { archiveLibrary } from "../archive/archiveLibrary.ts";
import { followArchive } from "../archive/followArchive.ts";
import { type Archive, openArchive } from "../archive/openArchive.ts";
import { readNews } from "../archive/readNews.ts";
import type { Settings } from "../config/settings.ts";
import { describeError } from "../discord/describeError.ts";
import { createLibrary } from "../library/createLibrary.ts";
import type { Library } from "../library/libraryTypes.ts";
import { progressWords } from "../library/loadProgress.ts";
import { tellProgress } from "../library/tellProgress.ts";
import { materialInMemory, type ReadMaterial } from "../schedule/digestMaterial.ts";
import { adoptEditorial } from "../store/adoptEditorial.ts";
import { readEditorial } from "../store/readEditorial.ts";
import { readSeen, recordSeen } from "../store/seen.ts";
import type { Store } from "../store/store.ts";
import type { ReaderServices } from "../web/readerServices.ts";
import type { ServiceTools } from "./serviceTools.ts";
import type { TextKeeper } from "./textKeeper.ts";
import { keepScanning } from "./work.ts";

/** What a bot answers from, and what its moderators manage. */
export interface OpenLibrary {
  readonly library: Library;
  readonly coverage: Coverage;
  /** Absent if articles are held in memory. */
  readonly archive?: Archive;
  /** Whether all articles answer, so that digests miss none. */
  readonly isWhole: () => boolean;
  /** Opens a coverage that has the article with this id and those with these contents, if they exist. */
  readonly openArticle: ReaderServices["openArticle"];
  /** Opens a coverage for the page of an entity. */
  readonly openName: ReaderServices["openName"];
  /** Reads what a digest is composed from. */
  readonly readMaterial: ReadMaterial;
  close(): Promise<void>;
}

/** Loads the articles into memory, or opens their archive; throws a `UserError` if there is nothing to answer from. */
export function openLibrary(
  settings: Settings,
  store: Store,
  texts: TextKeeper,
  tools: ServiceTools,
): Promise<OpenLibrary> {
  return settings.archive ? inArchive(settings, store, tools) : inMemory(settings, store, texts, tools);
}

async function inMemory(
  settings: Settings,
  store: Store,
  texts: TextKeeper,
  { now, log, tell, stop }: ServiceTools,
): Promise<OpenLibrary> {
  const library = await createLibrary({
    stop,
    settings,
    readEditorial: () => readEditorial(store.db),
    readEarlier: async () =>
      new Set((await readSeen(store.db)).flatMap((row) => (row.removed_at === null ? [row.file] : []))),
    adopt: (articles) => adoptEditorial(store.db, articles),
    beforeSwap: async (next, at, before) => {
      if (before !== undefined) await texts.replaced(before, next);
      await recordSeen(store.db, [...next.articles, ...(next.retracted ?? [])], at);
    },
    onCacheProblem({ file, what, remedy }) {
      log.warn({ file, remedy }, what);
    },
    onProgress: tellProgress((progress) => {
      log.info({ ...progress }, "loading articles");
      tell?.(`${progressWords(progress)}.`);
    }, now),
    now,
  });
  return {
    library,
    coverage: coverageOf(() => library.current()),
    isWhole: () => library.loading() === undefined,
    openArticle: () => Promise.resolve(library.current()),
    openName: () => Promise.resolve({ snapshot: library.current() }),
    readMaterial: materialInMemory(library, store),
    close: () => library.close(),
  };
}

/** Opens the archive. The bot also prepares articles for it, so one process is enough. */
async function inArchive(settings: Settings, store: Store, { now, log }: ServiceTools): Promise<OpenLibrary> {
  const onTrouble = (error: Error): void => troubleWith(log, error);
  const archive = await openArchive({ store, settings, onTrouble });
  const coverage = await archive.coverage();
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = Promise.all([
    archive.work(signal),
    keepScanning(archive, log, signal),
    followArchive(archive, coverage, { signal, onTrouble }),
  ]);
  return {
    archive,
    coverage,
    isWhole: () => coverage.isFilled(),
    openArticle: (id, contents) => coverage.openArticle(id, contents),
    openName: (id) => coverage.openName(id),
    readMaterial: (wanted) => readNews(store.db, coverage, wanted),
    library: archiveLibrary(archive, coverage, now),
    async close() {
      stopping.abort();
      await running;
      await archive.close();
    },
  };
}

const troubleWith = (log: Pick<Logger, "warn">, error: Error): void =>
  log.warn({ err: describeError(error) }, "trouble with the archive");
