import { sql } from "kysely";
import { mayBePartOfFile } from "../answer/ways/findArticles.ts";
import type { Connection } from "../store/schema.ts";
import type { AskedWords } from "./askedWords.ts";

/** Most handles read for one key, and kept for one word of the question; more than are offered as choices. */
const OF_A_KEY = 2_000;
const OF_A_WORD = 12;
/** Handles that match less than this share of what the best one for the same word matches are skipped. */
const LEAST_SHARE = 0.6;
/** Most articles read for one handle. */
const OF_A_HANDLE = 60;
/** Longest part of a path to look up. */
const MOST_PART = 200;

/** The articles that have what a question names: first one for each handle, then more of the best handles. */
export async function findByHandles(
  db: Connection,
  { keys, file }: AskedWords,
  { limit, prefersQuoted }: { readonly limit: number; readonly prefersQuoted: boolean },
): Promise<readonly number[]> {
  const [files, handles] = await Promise.all([byFile(db, file), handlesOfKeys(db, keys)]);
  const worth = prefersQuoted ? sql`quoted desc, described desc` : sql`described desc, quoted desc`;
  const { rows } = await sql<{ handle: string; article: number }>`
    select h.handle, a.article from unnest(${handles}::text[]) with ordinality as h (handle, place)
    cross join lateral (
      select article, row_number() over (order by ${worth}, article) as place from archive_handles
      where handle = h.handle collate "C" order by place limit ${OF_A_HANDLE}) a
    order by h.place, a.place`.execute(db);
  const seen = new Set<string>();
  const firsts = rows.filter(({ handle }) => !seen.has(handle) && seen.add(handle).size > 0);
  return [...new Set([...files, ...[...firsts, ...rows].map(({ article }) => article)])].slice(0, limit);
}

/** The handles that match most of the question, best first. */
async function handlesOfKeys(db: Connection, keys: AskedWords["keys"]): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ handle: string }>`
    with hits as (
      select k.handle, a.position, max(a.weight) as weight
      from unnest(${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ key }) => key)}::text[],
        ${keys.map(({ position }) => position)}::int[], ${keys.map(({ weight }) => weight)}::real[])
        as a (kind, key, position, weight)
      cross join lateral (
        select handle from archive_keys
        where kind = a.kind collate "C" and key = a.key collate "C" limit ${OF_A_KEY}) k
      group by k.handle, a.position),
    sums as (select handle, min(position) as first, sum(weight) as score from hits group by handle),
    live as (select * from sums s where exists (select from archive_handles h where h.handle = s.handle)),
    ranked as (
      select handle, score, max(score) over (partition by first) as best,
        row_number() over (partition by first order by score desc, handle) as place
      from live)
    select handle from ranked where place <= ${OF_A_WORD} and score >= ${LEAST_SHARE} * best
    order by score desc, handle`.execute(db);
  return rows.map(({ handle }) => handle);
}

/** The article with this id or file, or those with a part of their path that starts with the text. */
async function byFile(db: Connection, typed: string): Promise<readonly number[]> {
  if (typed.length > MOST_PART || typed.length < 1) return [];
  const { rows } = await sql<{ number: number }>`
    select number from archive_articles where lower(file) = ${typed} or id = ${typed}`.execute(db);
  if (rows.length > 0) return rows.map(({ number }) => number);
  if (!mayBePartOfFile(typed)) return [];
  const parts = await sql<{ article: number }>`
    select h.article from archive_keys k join archive_handles h on h.handle = k.handle
    where k.kind = 'part' and k.key >= ${typed} collate "C" and k.key < ${`${typed}\u{10ffff}`} collate "C"
    order by h.handle limit ${OF_A_HANDLE}`.execute(db);
  return parts.rows.map(({ article }) => article);
}
