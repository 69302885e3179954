import { sql } from "kysely";
import type { Problem } from "../corpus/article.ts";
import type { Connection } from "../store/schema.ts";
import type { ArticleQueue, ClaimedJob } from "./articleQueue.ts";
import { changeArchive } from "./changeArchive.ts";
import { removeArticles } from "./removeArticles.ts";

/** Sets aside articles that used up their tries, with the reason, until their files change. */
export async function setAside(
  db: Connection,
  queue: ArticleQueue,
  failed: readonly ClaimedJob[],
): Promise<void> {
  await changeArchive(db, async (transaction, version) => {
    for (const { job, reason } of failed) {
      const problem: Problem = {
        file: job.file,
        what: `failed three times (${reason ?? "unknown reason"}), and is skipped`,
        remedy: "Split it into separate articles, or save its text as a plain .txt file.",
      };
      const { rows } =
        await sql`update archive_files set state = 'aside', problems = ${JSON.stringify([problem])}
        where file = ${job.file} and hash = ${job.hash} and mark = ${job.mark} and state = 'waiting'
        returning file`.execute(transaction);
      if (rows.length > 0) await removeArticles(transaction, [job.file], version);
    }
    await queue.end(transaction, failed);
  });
}
