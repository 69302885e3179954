import { sql } from "kysely";
import type { Problem } from "../corpus/article.ts";
import type { Editorial } from "../corpus/editorial.ts";
import { listSources, type ArticleSource } from "../corpus/listSources.ts";
import { mapConcurrently } from "../corpus/mapConcurrently.ts";
import { UserError } from "../errors.ts";
import type { Connection } from "../store/schema.ts";
import { noteRemoved } from "../store/seen.ts";
import type { ArticleJob, ArticleQueue } from "./articleQueue.ts";
import { changeArchive } from "./changeArchive.ts";
import { hashSource } from "./hashSource.ts";
import { markOf } from "./markOf.ts";
import { removeArticles } from "./removeArticles.ts";
import { requeueDuplicates } from "./requeueDuplicates.ts";

/** What a scan of the corpus folder needs. */
export interface ScanOptions {
  readonly db: Connection;
  readonly queue: ArticleQueue;
  readonly corpusDir: string;
  readonly maxFileBytes: number;
  readonly maxArticles: number;
  /** As `makerOf` gives it. */
  readonly maker: string;
  readonly editorial: Editorial;
}

/** How many files a scan found new or changed, and how many removed. */
export interface ScanReport {
  readonly queued: number;
  readonly removed: number;
}

/** Files hashed at the same time, and files per transaction. */
const CONCURRENCY = 16;
const AT_ONCE = 500;

interface KnownFile {
  readonly file: string;
  readonly sidecar: string | null;
  readonly stamp: string;
  readonly hash: string;
  readonly mark: string;
}

type ListedFile = ArticleSource & { readonly stamp: string; readonly mark: string };

/**
 * Compares the corpus folder with the archive: queues new and changed files, and removes deleted ones. If the folder is
 * missing or empty, it throws a `UserError` and changes nothing.
 */
export async function scanCorpus(options: ScanOptions): Promise<ScanReport> {
  const { db } = options;
  const { known, different, gone, problems } = await compareFolder(options);
  let queued = 0;
  for (let at = 0; at < different.length; at += AT_ONCE)
    queued += await queueFiles(different.slice(at, at + AT_ONCE), known, options);
  for (let at = 0; at < gone.length; at += AT_ONCE) await removeFiles(gone.slice(at, at + AT_ONCE), options);
  await keepProblems(db, problems);
  return { queued, removed: gone.length };
}

/** What a scan would queue or remove, by file. */
export interface ScanForecast {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
}

/** Finds out what a scan would do, without doing it; throws as `scanCorpus` does. */
export async function foreseeScan(options: Omit<ScanOptions, "queue">): Promise<ScanForecast> {
  const { known, different, gone, problems } = await compareFolder(options);
  const hashed = await mapConcurrently(different, CONCURRENCY, async (one) => ({
    file: one.source.file,
    hash: await hashSource(one, options.maxFileBytes),
  }));
  return {
    added: hashed.flatMap(({ file }) => (known.has(file) ? [] : file)),
    changed: hashed.flatMap(({ file, hash }) => {
      const before = known.get(file);
      return before === undefined || before.hash === hash ? [] : file;
    }),
    removed: gone,
    problems,
  };
}

/** How the corpus folder differs from the archive. */
interface Comparison {
  readonly known: ReadonlyMap<string, KnownFile>;
  /** Files whose time, size or mark differs, and files that the folder no longer has. */
  readonly different: readonly ListedFile[];
  readonly gone: readonly string[];
  readonly problems: readonly Problem[];
}

async function compareFolder({
  db,
  corpusDir,
  maxArticles,
  maker,
  editorial,
}: Omit<ScanOptions, "queue">): Promise<Comparison> {
  const { sources, problems } = await listSources(corpusDir, maxArticles);
  if (sources.length === 0)
    throw new UserError(
      `Corpus folder ${corpusDir} has no articles, so the archive stays as it is. Put articles in it: .txt, .md or .html files.`,
    );
  const known = await knownFiles(db);
  const listed = sources.map((one): ListedFile => ({
    ...one,
    stamp: `${one.source.stamp ?? ""} ${one.sidecar?.stamp ?? ""}`,
    mark: markOf(maker, editorial[one.source.file]),
  }));
  const different = listed.filter(({ source, stamp, mark }) => {
    const before = known.get(source.file);
    return before?.stamp !== stamp || before.mark !== mark;
  });
  const present = new Set(sources.map(({ source }) => source.file));
  return { known, different, gone: [...known.keys()].filter((file) => !present.has(file)), problems };
}

async function knownFiles(db: Connection): Promise<ReadonlyMap<string, KnownFile>> {
  const { rows } = await sql<KnownFile>`select file, sidecar, stamp, hash, mark from archive_files`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.file, row]));
}

/** Queues the files whose content has changed; returns how many. */
async function queueFiles(
  files: readonly ListedFile[],
  known: ReadonlyMap<string, KnownFile>,
  { db, queue, maxFileBytes }: ScanOptions,
): Promise<number> {
  const hashed = await mapConcurrently(files, CONCURRENCY, async (one) => ({
    ...one,
    hash: await hashSource(one, maxFileBytes),
  }));
  const jobs = hashed.flatMap(({ source: { file }, sidecar, hash, mark }): ArticleJob[] => {
    const before = known.get(file);
    const isSame = hash !== "" && before?.hash === hash && before.mark === mark;
    return isSame ? [] : [{ file, hash, mark, ...(sidecar && { sidecar: sidecar.file }) }];
  });
  const waiting = new Set(jobs.map(({ file }) => file));
  await db.transaction().execute(async (transaction) => {
    await sql`insert into archive_files (file, sidecar, stamp, hash, mark, state)
      select * from unnest(
        ${hashed.map(({ source }) => source.file)}::text[], ${hashed.map(({ sidecar }) => sidecar?.file ?? null)}::text[],
        ${hashed.map(({ stamp }) => stamp)}::text[], ${hashed.map(({ hash }) => hash)}::text[],
        ${hashed.map(({ mark }) => mark)}::text[],
        ${hashed.map(({ source }) => (waiting.has(source.file) ? "waiting" : "same"))}::text[])
      on conflict (file) do update set sidecar = excluded.sidecar, stamp = excluded.stamp,
        hash = excluded.hash, mark = excluded.mark,
        state = case excluded.state when 'same' then archive_files.state else excluded.state end`.execute(
      transaction,
    );
    await queue.add(transaction, jobs);
  });
  return jobs.length;
}

/** Removes files from the archive that are no longer in the folder. */
async function removeFiles(files: readonly string[], { db, queue }: ScanOptions): Promise<void> {
  await changeArchive(db, async (transaction, version, at) => {
    await removeArticles(transaction, files, version);
    await noteRemoved(transaction, files, at);
    await sql`delete from archive_files where file = any(${files}::text[])`.execute(transaction);
    await requeueDuplicates(transaction, queue, files);
  });
}

async function keepProblems(db: Connection, problems: readonly Problem[]): Promise<void> {
  const kept = JSON.stringify(problems);
  await sql`update archive_state set problems = ${kept} where problems <> ${kept}`.execute(db);
}
