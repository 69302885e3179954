import { sql } from "kysely";
import type { Problem } from "../corpus/article.ts";
import type { Connection } from "../store/schema.ts";
import type { ArticleQueue, ClaimedJob } from "./articleQueue.ts";
import { changeArchive } from "./changeArchive.ts";
import { removeArticles } from "./removeArticles.ts";

/** Sets articles aside that failed in each of their tries, with the reason; they are tried again once their files change. */
export async function setAside(
  db: Connection,
  queue: ArticleQueue,
  failed: readonly ClaimedJob[],
): Promise<void> {
  await changeArchive(db, async (transaction, version) => {
    for (const { job, reason } of failed) {
      const problem: Problem = {
        file: job.file,
        what: `could not be read in three tries (${reason ?? "no reason is known"}), and is set aside`,
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
