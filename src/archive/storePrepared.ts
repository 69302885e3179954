import { sql } from "kysely";
import type { Problem } from "../corpus/article.ts";
import type { Connection } from "../store/schema.ts";
import { noteRemoved, noteSeen } from "../store/seen.ts";
import type { ArticleQueue, ClaimedJob } from "./articleQueue.ts";
import { changeArchive } from "./changeArchive.ts";
import type { ArchiveEntry } from "./entry.ts";
import type { PreparedArticle } from "./preparing.ts";
import { removeArticles } from "./removeArticles.ts";
import { requeueDuplicates } from "./requeueDuplicates.ts";
import { storeEntries } from "./storeEntries.ts";

/** A job with its result. */
export interface PreparedJob {
  readonly claimed: ClaimedJob;
  readonly prepared: PreparedArticle;
}

/**
 * Stores the results of some jobs and ends the jobs, in one transaction. So each article is stored exactly once: the
 * second run of a job finds that its file no longer waits.
 */
export async function storePrepared(
  db: Connection,
  queue: ArticleQueue,
  done: readonly PreparedJob[],
  outdated: readonly ClaimedJob[],
): Promise<void> {
  if (done.length === 0 && outdated.length === 0) return;
  await changeArchive(db, async (transaction, version, at) => {
    const wanted = await stillWanted(transaction, done);
    const files = wanted.map(({ claimed }) => claimed.job.file);
    await removeArticles(transaction, files, version);
    const entries = wanted.flatMap(({ prepared }) => prepared.entry ?? []);
    const doubles = await doublesAmong(transaction, entries);
    const kept = entries.filter((entry) => !doubles.has(entry.file));
    await storeEntries(transaction, kept, version);
    await noteSeen(transaction, kept, at);
    const answering = new Set(kept.map(({ file }) => file));
    await noteRemoved(
      transaction,
      files.filter((file) => !answering.has(file)),
      at,
    );
    for (const { claimed, prepared } of wanted) {
      const { file } = claimed.job;
      const double = doubles.get(file);
      const problems = [...prepared.problems, ...(double === undefined ? [] : [double.problem])];
      await sql`update archive_files set state = ${answering.has(file) ? "done" : "refused"},
        problems = ${JSON.stringify(problems)}, double_of = ${double?.of ?? null} where file = ${file}`.execute(
        transaction,
      );
    }
    await requeueDuplicates(transaction, queue, files);
    await queue.end(transaction, [...done.map(({ claimed }) => claimed), ...outdated]);
  });
}

/** The jobs whose files still wait for this result; a file may have changed again, or another worker was faster. */
async function stillWanted(db: Connection, done: readonly PreparedJob[]): Promise<readonly PreparedJob[]> {
  const { rows } = await sql<{ file: string; hash: string; mark: string }>`
    select file, hash, mark from archive_files
    where state = 'waiting' and file = any(${done.map(({ claimed }) => claimed.job.file)}::text[])`.execute(
    db,
  );
  const waiting = new Map(rows.map((row) => [row.file, row]));
  return done.filter(({ claimed: { job }, prepared: { entry } }) => {
    const file = waiting.get(job.file);
    return (
      file?.hash === job.hash && file.mark === job.mark && (entry === undefined || entry.hash === job.hash)
    );
  });
}

/** Problems by file, for entries with the words or id of an article in the archive or of an earlier entry. */
async function doublesAmong(
  db: Connection,
  entries: readonly ArchiveEntry[],
): Promise<ReadonlyMap<string, { readonly of: string; readonly problem: Problem }>> {
  const { rows } = await sql<{ file: string; id: string; content: string }>`
    select file, id, content from archive_articles where content = any(${entries.map(({ content }) => content)}::text[])
      or id = any(${entries.map(({ id }) => id)}::text[])`.execute(db);
  const byContent = new Map(rows.map(({ content, file }) => [content, file]));
  const byId = new Map(rows.map(({ id, file }) => [id, file]));
  const doubles = new Map<string, { readonly of: string; readonly problem: Problem }>();
  for (const { file, id, content } of entries) {
    const [same, namesake] = [byContent.get(content), byId.get(id)];
    if (same !== undefined)
      doubles.set(file, {
        of: same,
        problem: { file, what: `says the same as ${same}, and is skipped`, remedy: "Remove one of the two." },
      });
    else if (namesake !== undefined)
      doubles.set(file, {
        of: namesake,
        problem: {
          file,
          what: `would have the id of ${namesake}, and is skipped`,
          remedy: "Rename one of the two.",
        },
      });
    else {
      byContent.set(content, file);
      byId.set(id, file);
    }
  }
  return doubles;
}
