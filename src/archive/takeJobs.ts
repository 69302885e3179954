import type { Editorial } from "../corpus/editorial.ts";
import type { Connection } from "../store/schema.ts";
import type { ArticleQueue, ClaimedJob } from "./articleQueue.ts";
import { markOf } from "./markOf.ts";
import { setAside } from "./setAside.ts";
import type { Preparer } from "./startPreparer.ts";
import { type PreparedJob, storePrepared } from "./storePrepared.ts";

/** What a worker needs. */
export interface WorkOptions {
  readonly db: Connection;
  readonly queue: ArticleQueue;
  readonly preparer: Preparer;
  readonly readEditorial: () => Promise<Editorial>;
  /** As `makerOf` gives it. */
  readonly maker: string;
}

/** Jobs claimed at a time; few enough that no claim lapses before its job is done. */
const AT_ONCE = 10;

/** Claims and carries out some jobs; returns how many. */
export async function takeJobs(options: WorkOptions): Promise<number> {
  const { db, queue, preparer, readEditorial, maker } = options;
  const failed = await queue.claimFailed(AT_ONCE);
  if (failed.length > 0) await setAside(db, queue, failed);
  const jobs = await queue.claim(AT_ONCE);
  if (jobs.length === 0) return failed.length;
  const editorial = await readEditorial();
  const done: PreparedJob[] = [];
  const outdated: ClaimedJob[] = [];
  for (const claimed of jobs) {
    const { file, sidecar, mark } = claimed.job;
    const set = editorial[file];
    // It has changed again, or another version of the code queued it: another job will follow.
    if (markOf(maker, set) !== mark) {
      outdated.push(claimed);
      continue;
    }
    const task = { file, ...(sidecar !== undefined && { sidecar }), ...(set && { set }) };
    try {
      done.push({ claimed, prepared: await preparer.prepare(task) });
    } catch (error) {
      await queue.fail(claimed, error instanceof Error ? error.message : String(error));
    }
  }
  await storePrepared(db, queue, done, outdated);
  return jobs.length + failed.length;
}
