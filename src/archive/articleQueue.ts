import { CompiledQuery, sql } from "kysely";
import type PgBoss from "pg-boss";
import { UserError } from "../errors.ts";
import type { Connection } from "../store/schema.ts";

/** An article for a worker to prepare: its file, its sidecar if it has one, and the wanted state of both. */
export interface ArticleJob {
  readonly file: string;
  readonly sidecar?: string;
  /** `Article.hash`. */
  readonly hash: string;
  /** Identifies moderators' changes and the code; see `markOf`. */
  readonly mark: string;
}

/** A job that this process has claimed. */
export interface ClaimedJob {
  readonly id: string;
  readonly job: ArticleJob;
  /** Why it failed; absent unless it has used up its tries. */
  readonly reason?: string;
}

/** The jobs of all workers; each is claimed by one worker at a time. */
export interface ArticleQueue {
  /** Adds jobs, as part of a transaction. */
  add(db: Connection, jobs: readonly ArticleJob[]): Promise<void>;
  /** Claims some jobs; a claim lapses after `CLAIM_SECONDS`, or if this process dies. */
  claim(most: number): Promise<readonly ClaimedJob[]>;
  /** Claims some jobs that have used up their tries. */
  claimFailed(most: number): Promise<readonly ClaimedJob[]>;
  /** Ends claimed jobs, failed or not, as part of a transaction. */
  end(db: Connection, jobs: readonly ClaimedJob[]): Promise<void>;
  /** Gives a job back, for another try or to fail for good. */
  fail(job: ClaimedJob, reason: string): Promise<void>;
  close(): Promise<void>;
}

/** Our key among advisory locks; any constant. */
const QUEUE_LOCK = 0x617171;
/** Tries after the first one. */
const RETRIES = 2;
/** Seconds before the next try, so that another worker may take it. */
const RETRY_SECONDS = 2;
/** Seconds after which an unfinished job goes to another worker. */
const CLAIM_SECONDS = 60;
/** Seconds between checks for lapsed claims. */
const UPKEEP_SECONDS = 5;
/** Seconds for which ended jobs are kept; the archive itself records what became of each article. */
const ENDED_SECONDS = 600;

/** Options of a queue. */
export interface QueueOptions {
  /** Identifies the workers' code; a worker takes only jobs of its own code. */
  readonly maker: string;
  readonly onTrouble: (error: Error) => void;
  readonly claimSeconds?: number;
}

interface FetchedJob {
  readonly id: string;
  readonly data: ArticleJob;
  readonly output?: object | null;
}

/** Opens the queue: pg-boss, in its own schema of the archive's database. */
export async function openQueue(
  db: Connection,
  { maker, onTrouble, claimSeconds = CLAIM_SECONDS }: QueueOptions,
): Promise<ArticleQueue> {
  const Boss = await loadBoss();
  const [articles, failures] = [`articles-${maker}`, `failed-${maker}`];
  const boss = new Boss({
    db: over(db),
    schema: "cuttings_queue",
    schedule: false,
    maintenanceIntervalSeconds: UPKEEP_SECONDS,
    archiveCompletedAfterSeconds: ENDED_SECONDS,
    deleteAfterSeconds: ENDED_SECONDS,
  });
  boss.on("error", onTrouble);
  // Two processes that create the same tables at once would fail.
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${QUEUE_LOCK})`.execute(transaction);
    await boss.start();
    await boss.createQueue(failures);
    await boss.createQueue(articles, {
      name: articles,
      retryLimit: RETRIES,
      retryDelay: RETRY_SECONDS,
      expireInSeconds: claimSeconds,
      deadLetter: failures,
    });
  });
  const fetch = async (name: string, batchSize: number): Promise<readonly ClaimedJob[]> => {
    const jobs = (await boss.fetch(name, { batchSize, includeMetadata: true })) as readonly FetchedJob[];
    return jobs.map(({ id, data, output }) => ({ id, job: data, reason: reasonIn(output) }));
  };
  return {
    async add(transaction, jobs) {
      if (jobs.length === 0) return;
      await boss.insert(
        jobs.map((data) => ({ name: articles, data })),
        { db: over(transaction) },
      );
    },
    claim: (most) => fetch(articles, most),
    claimFailed: (most) => fetch(failures, most),
    async end(transaction, jobs) {
      const ids = jobs.map(({ id }) => id);
      if (ids.length === 0) return;
      for (const name of [articles, failures]) await boss.deleteJob(name, ids, { db: over(transaction) });
    },
    fail: ({ id }, reason) => boss.fail(articles, id, { reason }),
    close: () => boss.stop({ graceful: false, wait: false, close: false }),
  };
}

async function loadBoss(): Promise<typeof PgBoss> {
  try {
    return (await import("pg-boss")).default;
  } catch {
    throw new UserError(
      "An archive needs the optional package pg-boss, which is not installed. Run npm ci without --omit=optional, or unset ARCHIVE.",
    );
  }
}

/** Lets the queue use one of the state's connections. */
const over = (db: Connection): PgBoss.Db => ({
  executeSql: async (text, values) => {
    const { rows } = await db.executeQuery(CompiledQuery.raw(text, values as unknown[]));
    return { rows };
  },
});

function reasonIn(output: object | null | undefined): string {
  const { reason, value } = (output ?? {}) as { reason?: string; value?: { message?: string } };
  return reason ?? value?.message ?? "unknown reason";
}
