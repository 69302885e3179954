import { sql } from "kysely";
import type { Connection } from "../store/schema.ts";
import type { ArticleJob, ArticleQueue } from "./articleQueue.ts";

/** Queues the files again that were refused because they say the same as some others, which have gone or changed. */
export async function requeueDoubles(
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
