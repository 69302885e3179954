import { sql } from "kysely";
import type { Editorial } from "../corpus/editorial.ts";
import type { Connection } from "../store/schema.ts";
import type { ArticleJob, ArticleQueue } from "./articleQueue.ts";
import { markOf } from "./markOf.ts";

/** Queues articles again that moderators have described, retracted or restored since they were prepared. */
export async function requeueEdited(
  db: Connection,
  queue: ArticleQueue,
  { editorial, maker }: { readonly editorial: Editorial; readonly maker: string },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { rows } = await sql<ArticleJob & { readonly sidecar: string | null }>`
      select file, sidecar, hash, mark from archive_files where file = any(${Object.keys(editorial)}::text[])
      for update`.execute(transaction);
    const jobs = rows.flatMap(({ file, sidecar, hash, mark: before }): ArticleJob[] => {
      const mark = markOf(maker, editorial[file]);
      return mark === before ? [] : [{ file, hash, mark, ...(sidecar !== null && { sidecar }) }];
    });
    for (const { file, mark } of jobs)
      await sql`update archive_files set mark = ${mark}, state = 'waiting' where file = ${file}`.execute(
        transaction,
      );
    await queue.add(transaction, jobs);
  });
}
