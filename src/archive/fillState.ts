import { sql } from "kysely";
import type { Problem } from "../corpus/article.ts";
import type { SoFar } from "../corpus/limits.ts";
import type { Connection } from "../store/schema.ts";

/** How far an archive is filled: all files, those that no worker has prepared yet, and articles that answer. */
export interface FillState {
  readonly files: number;
  readonly waiting: number;
  readonly articles: number;
}

/** Reads how far the archive is filled. */
export async function readFillState(db: Connection): Promise<FillState> {
  const { rows } = await sql<FillState>`select count(*) as files,
    count(*) filter (where state = 'waiting') as waiting,
    (select articles from archive_state) as articles from archive_files`.execute(db);
  return rows[0] ?? { files: 0, waiting: 0, articles: 0 };
}

/** How many of how many files have been read at least once; `undefined` if all have. */
export async function readFirstFill(db: Connection): Promise<SoFar | undefined> {
  const { rows: waiting } = await sql<{ missing: number }>`select count(*) as missing from archive_files f
    where state = 'waiting' and not exists (select from archive_articles a where a.file = f.file)`.execute(
    db,
  );
  const missing = waiting[0]?.missing ?? 0;
  if (missing === 0) return undefined;
  const { rows } = await sql<{ total: number }>`select count(*) as total from archive_files`.execute(db);
  const total = rows[0]?.total ?? missing;
  return { done: total - missing, total };
}

/** Most problems to read. */
const MOST_PROBLEMS = 1_000;

/** Reads the problems with files, starting with those that are not articles. */
export async function readProblems(db: Connection): Promise<readonly Problem[]> {
  const { rows } = await sql<{ problems: string }>`select problems from archive_state union all
    (select problems from archive_files where problems <> '[]' order by file limit ${MOST_PROBLEMS})`.execute(
    db,
  );
  return rows.flatMap(({ problems }) => JSON.parse(problems) as Problem[]);
}

/** Whether no version of a file is waiting to be read. */
export async function hasRead(db: Connection, file: string): Promise<boolean> {
  const { rows } = await sql`select from archive_files where file = ${file} and state = 'waiting'`.execute(
    db,
  );
  return rows.length === 0;
}
