import { sql } from "kysely";
import type { Connection } from "../store/schema.ts";
import type { ArticleJob, ArticleQueue } from "./articleQueue.ts";

/** Queues files again that were refused as duplicates of files that have now been removed or changed. */
export async function requeueDuplicates(
  db: Connection,
  queue: ArticleQueue,
  others: readonly string[],
): Promise<void> {
  const { rows } = await sql<ArticleJob & { readonly sidecar: string | null }>`
    update archive_files set state = 'waiting', double_of = null where double_of = any(${others}::text[])
    returning file, sidecar, hash, mark`.execute(db);
  await queue.add(
    db,
    rows.map(({ sidecar, ...job }) => ({ ...job, ...(sidecar !== null && { sidecar }) })),
  );
}
