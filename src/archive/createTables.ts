import { type RawBuilder, sql } from "kysely";
import type { Connection } from "../store/schema.ts";

/** Our key among advisory locks; any constant. */
const TABLES_LOCK = 0x617263;

/** The type of keys: text compared byte by byte. */
const key = sql`text collate "C"`;

/**
 * The tables of the archive, in PostgreSQL only. They can be dropped at any time and are then filled again from the
 * corpus folder.
 */
const tables: readonly RawBuilder<unknown>[] = [
  // One row: the version, which each change raises; sums over the articles that answer; problems with files that are not
  // articles.
  sql`create table if not exists archive_state (
    one boolean primary key default true check (one),
    version bigint not null default 0,
    articles bigint not null default 0,
    units bigint not null default 0,
    unit_words bigint not null default 0,
    article_words bigint not null default 0,
    problems text not null default '[]')`,
  // When the last change was made, in milliseconds since 1970; each is later than the one before, whatever the clocks say.
  sql`alter table archive_state add column if not exists changed_at bigint not null default 0`,
  sql`insert into archive_state default values on conflict do nothing`,
  // The state of each file: waiting for a worker, done, refused with its problems, or set aside.
  sql`create table if not exists archive_files (
    file ${key} primary key,
    sidecar ${key},
    stamp text not null,
    hash text not null,
    mark text not null,
    state text not null,
    problems text not null default '[]',
    double_of ${key})`,
  sql`create index if not exists archive_files_state on archive_files (state) where state <> 'done'`,
  sql`create index if not exists archive_files_doubles on archive_files (double_of) where double_of is not null`,
  sql`create table if not exists archive_articles (
    number serial primary key,
    file ${key} not null unique,
    id ${key} not null unique,
    content ${key} not null unique,
    hash text not null,
    details text not null,
    is_retracted boolean not null,
    version bigint not null,
    known bytea not null,
    said bytea not null,
    extraction bytea not null,
    counted bytea not null)`,
  // ISO 8601; empty without a date.
  sql`alter table archive_articles add column if not exists published ${key} not null default ''`,
  sql`create index if not exists archive_articles_published on archive_articles (published desc, file)`,
  // The dates that articles name, in ISO 8601 at the precision stated.
  sql`create table if not exists archive_days (day ${key} not null, article int not null, primary key (day, article))`,
  sql`create index if not exists archive_days_article on archive_days (article)`,
  sql`create index if not exists archive_articles_lower on archive_articles (lower(file))`,
  sql`create table if not exists archive_postings (
    stem ${key} not null, article int not null, gain real not null)`,
  sql`create index if not exists archive_postings_stem on archive_postings (stem, article) include (gain)`,
  // How many articles and sentences contain each form, stem and word of a name.
  sql`create table if not exists archive_counts (
    kind ${key} not null, key ${key} not null,
    number bigserial, articles int not null, units int not null, version bigint not null,
    primary key (kind, key))`,
  sql`create index if not exists archive_counts_version on archive_counts (version)`,
  // Handles find articles other than by their text: names, speakers, outlets, authors, pictures and parts of file names.
  sql`create table if not exists archive_keys (
    kind ${key} not null, key ${key} not null, handle ${key} not null, primary key (kind, key, handle))`,
  sql`create table if not exists archive_handles (
    handle ${key} not null, article int not null, described int not null, quoted int not null,
    primary key (handle, article))`,
  sql`create index if not exists archive_handles_article on archive_handles (article)`,
];

/** Creates missing tables of the archive; processes that do so at the same time take turns. */
export async function createTables(db: Connection): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${TABLES_LOCK})`.execute(transaction);
    for (const table of tables) await table.execute(transaction);
  });
}
