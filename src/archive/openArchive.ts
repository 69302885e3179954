import { sql } from "kysely";
import { setTimeout } from "node:timers/promises";
import type { Settings } from "../config/settings.ts";
import type { Problem } from "../corpus/article.ts";
import { UserError } from "../errors.ts";
import { extractionSettings } from "../library.ts";
import { readEditorial } from "../store/readEditorial.ts";
import type { Store } from "../store/store.ts";
import { archiveCoverage, type ArchiveCoverage } from "./archiveCoverage.ts";
import { type ArticleQueue, openQueue } from "./articleQueue.ts";
import { createTables } from "./createTables.ts";
import { type FillState, hasRead, readFillState, readProblems } from "./fillState.ts";
import { makerOf } from "./makerOf.ts";
import { requeueEdited } from "./requeueEdited.ts";
import { foreseeScan, scanCorpus, type ScanForecast, type ScanReport } from "./scanCorpus.ts";
import { startPreparer } from "./startPreparer.ts";
import { takeJobs } from "./takeJobs.ts";

/** What an archive needs. */
export interface OpenOptions {
  readonly store: Store;
  readonly settings: Pick<Settings, "corpusDir" | "maxFileBytes" | "maxArticles" | "language">;
  readonly onTrouble: (error: Error) => void;
  /** Seconds after which a claimed article goes to another worker; `CLAIM_SECONDS` by default. */
  readonly claimSeconds?: number;
}

/** An archive in PostgreSQL, which this process may fill and answer from. */
export interface Archive {
  /** Compares the corpus folder with the archive and queues what changed; `undefined` if another process is doing so. */
  scan(): Promise<ScanReport | undefined>;
  /** What a scan would find. */
  foresee(): Promise<ScanForecast>;
  /** Queues what moderators have changed. */
  requeueEdited(): Promise<void>;
  /** Prepares queued articles until `signal` aborts; keeps retrying while the database is down. */
  work(signal: AbortSignal): Promise<void>;
  /** Prepares queued articles until none is left, here or in another process. */
  fill(onProgress?: (state: FillState) => void): Promise<void>;
  state(): Promise<FillState>;
  problems(): Promise<readonly Problem[]>;
  /** Whether a file of the archive is not waiting to be read. */
  hasRead(file: string): Promise<boolean>;
  coverage(): Promise<ArchiveCoverage>;
  close(): Promise<void>;
}

/** Milliseconds between checks for work, and before a retry after a database error. */
const IDLE = 1_000;
/** Milliseconds between reports of progress. */
const REPORT_EVERY = 1_000;

/** Opens the archive and creates missing tables. */
export async function openArchive({ store, settings, onTrouble, ...options }: OpenOptions): Promise<Archive> {
  const { db } = store;
  const maker = makerOf(settings.language);
  await refuseOther(store);
  await createTables(db);
  const queue: ArticleQueue = await openQueue(db, { maker, onTrouble, ...options });
  const preparer = startPreparer(settings);
  const editorial = () => readEditorial(db);
  const work = { db, queue, preparer, maker, readEditorial: editorial };
  const scan = () =>
    store.claim("archive scan", async () =>
      scanCorpus({ ...settings, db, queue, maker, editorial: await editorial() }),
    );
  return {
    scan,
    foresee: async () => foreseeScan({ ...settings, db, maker, editorial: await editorial() }),
    requeueEdited: async () => requeueEdited(db, queue, { editorial: await editorial(), maker }),
    async work(signal) {
      while (!signal.aborted) {
        const done = await takeJobs(work).catch((error: unknown) => {
          onTrouble(error instanceof Error ? error : new Error(String(error)));
          return 0;
        });
        if (done === 0) await setTimeout(IDLE, undefined, { signal }).catch(() => undefined);
      }
    },
    async fill(onProgress) {
      let reported = 0;
      for (;;) {
        const done = await takeJobs(work);
        const state = await readFillState(db);
        if (performance.now() - reported > REPORT_EVERY || state.waiting === 0) {
          reported = performance.now();
          onProgress?.(state);
        }
        if (state.waiting === 0) return;
        if (done === 0) await setTimeout(IDLE);
      }
    },
    state: () => readFillState(db),
    problems: () => readProblems(db),
    hasRead: (file) => hasRead(db, file),
    coverage: () =>
      archiveCoverage({ db, extraction: extractionSettings(settings), readEditorial: editorial }),
    async close() {
      await preparer.close();
      await queue.close();
    },
  };
}

/** Refuses any state but PostgreSQL. */
async function refuseOther({ db, where }: Store): Promise<void> {
  try {
    await sql`select pg_backend_pid()`.execute(db);
  } catch {
    throw new UserError(`${where}: an archive needs PostgreSQL. Set DATABASE_URL, or unset ARCHIVE.`);
  }
}
