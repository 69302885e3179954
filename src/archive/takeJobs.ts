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
  /** Identifies the code and the language that articles are prepared with. */
  readonly maker: string;
}

/** Jobs claimed at once: few enough that their claims do not lapse meanwhile. */
const AT_ONCE = 10;

/** Claims some jobs and carries them out; returns how many there were. */
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
    // Changed again meanwhile, or queued by another version of the code: another job is on its way.
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
