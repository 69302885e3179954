import { sql } from "kysely";
import type { Connection } from "../store/schema.ts";
import { storable } from "./handlesOf.ts";

/** The articles that name somebody: the numbers of the latest, and how many there are in all. */
export interface ArticlesOfName {
  readonly latest: readonly number[];
  readonly named: number;
}

/** Finds the latest articles, at most `most`, that name an entity with one of these ids, undated ones last. */
export async function articlesOfName(
  db: Connection,
  ids: readonly string[],
  most: number,
): Promise<ArticlesOfName> {
  const handles = ids.map((id) => storable(`name:${id}`));
  const { rows } = await sql<{ number: number; named: number }>`
    select number, count(*) over () as named from archive_articles
    where not is_retracted
      and number in (select article from archive_handles where handle = any(${handles}::text[] collate "C"))
    order by published desc, file limit ${most}`.execute(db);
  return { latest: rows.map(({ number }) => number), named: rows[0]?.named ?? 0 };
}
