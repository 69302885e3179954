import { type RawBuilder, sql } from "kysely";
import type { DigestOptions, OtherArticles } from "../answer/reply/composeDigest.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Editorial } from "../corpus/editorial.ts";
import { UserError } from "../errors.ts";
import { analyseQuery } from "../search/analyseQuery.ts";
import type { Connection } from "../store/schema.ts";
import type { ArchiveCoverage } from "./archiveCoverage.ts";

/** Most articles read for a digest because they are news, and because they name a coming date; the rest are counted. */
const MOST_NEWS = 200;
const MOST_AHEAD = 60;

/** What a digest covers. */
type NewsScope = Pick<DigestOptions, "since" | "about" | "today">;

/** The articles for a digest, when the archive was like this, and what its other articles add. */
interface ArchiveNews extends Required<Pick<DigestOptions, "seen" | "others">> {
  readonly snapshot: Snapshot;
  readonly at: number;
}

/**
 * Reads the articles that a digest can list: those that are news, and those that name a coming date.
 *
 * @throws UserError while files are waiting for their first reading, because they would be reported late or never
 */
export async function readNews(
  db: Connection,
  coverage: ArchiveCoverage,
  wanted: NewsScope,
): Promise<ArchiveNews> {
  await coverage.refresh();
  if (!coverage.isFilled())
    throw new UserError(
      "The archive is still being filled, so a digest would be incomplete. See /corpus status, and try again once no files are waiting.",
    );
  const editorial = coverage.editorial();
  const found = await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((transaction) => find(transaction, wanted, { editorial, about: aboutOf(coverage, wanted) }));
  const snapshot = await coverage.openArticles([...found.news, ...found.edited, ...found.ahead]);
  const { since } = wanted;
  // A first digest takes all articles for news.
  const read = since === undefined ? new Set([...found.news, ...found.ahead]).size : found.news.length;
  const others: OtherArticles = {
    articles: found.articles - snapshot.articles.length,
    news: Math.max(0, found.total - read),
    people: await namedElsewhere(db, snapshot, [...found.news, ...found.edited]),
  };
  const times = [found.at, ...Object.values(editorial).map(({ updatedAt }) => updatedAt)];
  return { snapshot, others, seen: await seenOf(db, snapshot), at: Math.max(...times) };
}

/** Numbers of articles, and counts. */
interface Found {
  readonly at: number;
  /** Articles that answer. */
  readonly articles: number;
  readonly news: readonly number[];
  /** How many are news, including those not listed in `news`. */
  readonly total: number;
  /** Those that moderators changed, retracted ones included. */
  readonly edited: readonly number[];
  readonly ahead: readonly number[];
}

/** A condition on the article `a`. */
type Condition = RawBuilder<unknown>;

async function find(
  db: Connection,
  { since, today }: NewsScope,
  { editorial, about }: { readonly editorial: Editorial; readonly about: Condition },
): Promise<Found> {
  const { rows: states } = await sql<{ changed_at: number; articles: number }>`
    select changed_at, articles from archive_state`.execute(db);
  const isNews =
    since === undefined
      ? sql`true`
      : sql`exists (select from articles_seen s where s.file = a.file
          and (s.first_seen > ${since} or s.changed_at > ${since}))`;
  const order = since === undefined ? sql`published desc, file` : sql`file`;
  const { rows: news } = await sql<{ number: number; total: number }>`
    select number, count(*) over () as total from archive_articles a
    where not is_retracted and ${isNews} and ${about} order by ${order} limit ${MOST_NEWS}`.execute(db);
  const files = Object.keys(editorial).filter(
    (file) => (editorial[file]?.updatedAt ?? 0) > (since ?? Infinity),
  );
  const { rows: edited } = await sql<{ number: number }>`
    select number from archive_articles where file = any(${files}::text[])`.execute(db);
  const { rows: ahead } = await sql<{ number: number }>`
    select a.number from archive_days d join archive_articles a on a.number = d.article
    where d.day >= left(${today}::text, 4) collate "C" and d.day > left(${today}::text, length(d.day)) collate "C"
      and not is_retracted and ${about}
    group by a.number order by min(d.day), a.file limit ${MOST_AHEAD}`.execute(db);
  const numbers = (rows: readonly { readonly number: number }[]): number[] =>
    rows.map(({ number }) => number);
  return {
    at: states[0]?.changed_at ?? 0,
    articles: states[0]?.articles ?? 0,
    news: numbers(news),
    total: news[0]?.total ?? 0,
    edited: numbers(edited),
    ahead: numbers(ahead),
  };
}

/** That an article has every word of a topic; composing the digest then looks more closely. */
function aboutOf(coverage: ArchiveCoverage, { about }: NewsScope): Condition {
  if (about === undefined) return sql`true`;
  const { index } = coverage.emptySnapshot();
  const words = analyseQuery(index, about).terms.map(({ alternatives }) =>
    alternatives.map(({ stem }) => index.stems[stem] ?? ""),
  );
  const conditions = words.map(
    (stems) => sql`exists (select from archive_postings p
      where p.article = a.number and p.stem = any(${stems}::text[]))`,
  );
  return conditions.length === 0 ? sql`false` : sql.join(conditions, sql` and `);
}

/** The people in a snapshot whom other articles name, apart from the given ones. */
async function namedElsewhere(
  db: Connection,
  { extractions }: Snapshot,
  news: readonly number[],
): Promise<ReadonlySet<string>> {
  const people = extractions.flatMap(({ entities }) => entities.filter(({ kind }) => kind === "person"));
  const handles = [...new Set(people.map(({ id }) => `name:${id}`))];
  const { rows } = await sql<{ handle: string }>`
    select handle from unnest(${handles}::text[]) as asked (handle)
    where exists (select from archive_handles h join archive_articles a on a.number = h.article
      where h.handle = asked.handle collate "C" and not a.is_retracted and a.number <> all(${news}::int[]))`.execute(
    db,
  );
  return new Set(rows.map(({ handle }) => handle.slice("name:".length)));
}

async function seenOf(db: Connection, { articles, retracted = [] }: Snapshot): Promise<ArchiveNews["seen"]> {
  const files = [...articles, ...retracted].map(({ file }) => file);
  const { rows } = await sql<{ file: string; first_seen: number; changed_at: number }>`
    select file, first_seen, changed_at from articles_seen where file = any(${files}::text[])`.execute(db);
  return new Map(
    rows.map(({ file, first_seen, changed_at }) => [file, { firstSeen: first_seen, changedAt: changed_at }]),
  );
}
