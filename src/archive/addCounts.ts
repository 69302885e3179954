import { sql } from "kysely";
import type { Connection } from "../store/schema.ts";
import type { CountedWords, WordCount } from "./entry.ts";

/** The counts of one article, and whether it counts as an article (1) or not (0). */
export type CountedArticle = CountedWords & { readonly articles: number };

/** Adds the counts of articles to the archive's, or subtracts them. */
export async function addCounts(
  db: Connection,
  counted: readonly CountedArticle[],
  version: number,
  sign: 1 | -1 = 1,
): Promise<void> {
  const words = sumsOf(counted);
  await sql`insert into archive_counts (kind, key, articles, units, version)
    select kind, key, articles, units, ${version}::bigint from unnest(
      ${words.map(({ kind }) => kind)}::text[], ${words.map(({ key }) => key)}::text[],
      ${words.map(({ articles }) => sign * articles)}::int[], ${words.map(({ units }) => sign * units)}::int[])
      with ordinality as w (kind, key, articles, units, place)
    order by place
    on conflict (kind, key) do update set
      articles = archive_counts.articles + excluded.articles,
      units = archive_counts.units + excluded.units,
      version = excluded.version`.execute(db);
  const sum = (of: (one: CountedArticle) => number): number =>
    sign * counted.reduce((all, one) => all + of(one), 0);
  await sql`update archive_state set
    articles = articles + ${sum(({ articles }) => articles)},
    units = units + ${sum(({ units }) => units)},
    unit_words = unit_words + ${sum(({ unitWords }) => unitWords)},
    article_words = article_words + ${sum(({ articleWords }) => articleWords)}`.execute(db);
}

/** One count for each word, in order of first appearance. */
function sumsOf(counted: readonly CountedArticle[]): WordCount[] {
  const sums = new Map<string, WordCount>();
  for (const { words } of counted)
    for (const word of words) {
      const place = `${word.kind} ${word.key}`;
      const known = sums.get(place);
      sums.set(
        place,
        known === undefined
          ? word
          : { ...word, articles: known.articles + word.articles, units: known.units + word.units },
      );
    }
  return [...sums.values()];
}
