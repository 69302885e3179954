import { sql } from "kysely";
import type { Connection } from "../store/schema.ts";
import type { AskedStem, AskedWords } from "./askedWords.ts";
import { findByHandles } from "./findByHandles.ts";

/** Most articles to read for one question. */
const MOST_CANDIDATES = 100;
/** Words of a question are looked up, rarest first, until they have this many postings; at least two are. */
const MOST_POSTINGS = 20_000;
const LEAST_STEMS = 2;
/** Most candidates found by handles, and least number found by similar words. */
const BY_HANDLES = 40;
const BY_RELATED = 20;

/** The numbers of the articles most likely to answer, at most `MOST_CANDIDATES`. */
export async function proposeArticles(
  db: Connection,
  asked: AskedWords,
  prefersQuoted: boolean,
): Promise<readonly number[]> {
  const [handled, literal, related] = await Promise.all([
    findByHandles(db, asked, { limit: BY_HANDLES, prefersQuoted }),
    findByStems(db, asked.literal, MOST_CANDIDATES),
    findByStems(db, asked.related, MOST_CANDIDATES),
  ]);
  const own = [...new Set([...handled, ...literal])];
  return [...new Set([...own.slice(0, MOST_CANDIDATES - BY_RELATED), ...related, ...own])].slice(
    0,
    MOST_CANDIDATES,
  );
}

/** The articles with the highest sums of weights, best first. */
async function findByStems(
  db: Connection,
  asked: readonly AskedStem[],
  limit: number,
): Promise<readonly number[]> {
  const stems = rarest(asked);
  if (stems.length === 0) return [];
  const { rows } = await sql<{ article: number }>`
    select p.article from unnest(
      ${stems.map(({ stem }) => stem)}::text[], ${stems.map(({ weight }) => weight)}::real[]) as a (stem, weight)
      join archive_postings p on p.stem = a.stem collate "C"
    group by p.article order by sum(a.weight * p.gain) desc, p.article limit ${limit}`.execute(db);
  return rows.map(({ article }) => article);
}

function rarest(asked: readonly AskedStem[]): readonly AskedStem[] {
  let postings = 0;
  return asked
    .filter(({ articles }) => articles > 0)
    .toSorted((a, b) => a.articles - b.articles)
    .filter(({ articles }, place) => {
      postings += articles;
      return postings <= MOST_POSTINGS || place < LEAST_STEMS;
    });
}
