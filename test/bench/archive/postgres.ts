import pg from "pg";
import { K1 } from "../../../src/search/queryTables.ts";
import { startPostgres } from "../../support/startPostgres.ts";
import type { OpenArchive } from "./archive.ts";

/**
 * Our own tables of postings in PostgreSQL; an article's score is the sum of its words' idf, damped by count and length.
 *
 * @param mostPostings the rarest words of a question are looked up until they have this many postings; at least two are
 */
export const postgresArchive =
  (mostPostings: number): OpenArchive =>
  async () => {
    const server = await startPostgres();
    const db = new pg.Client({ connectionString: await server.makeDatabase("archive") });
    await db.connect();
    await db.query("create table postings (stem int not null, article int not null, gain real not null)");
    await db.query("create table stems (stem int primary key, articles int not null)");
    let total = 0;
    return {
      async add(articles) {
        total += articles.length;
        const columns: [number[], number[], number[]] = [[], [], []];
        for (const { article, norm, bag } of articles)
          for (let at = 0; at < bag.length; at += 2) {
            const count = bag[at + 1] ?? 0;
            columns[0].push(bag[at] ?? 0);
            columns[1].push(article);
            columns[2].push(((K1 + 1) * count) / (count + norm));
          }
        await db.query(
          "insert into postings select * from unnest($1::int[], $2::int[], $3::real[])",
          columns,
        );
      },
      async finish() {
        await db.query("create index on postings (stem) include (article, gain)");
        await db.query("insert into stems select stem, count(*) from postings group by stem");
        await db.query("vacuum analyze postings");
        await db.query("analyze stems");
      },
      async candidates(asked, limit) {
        const { rows } = await db.query<{ article: number }>({
          name: "candidates",
          text: `with asked as (
            select q.stem,
              q.weight * ln(1 + ($4 - s.articles + 0.5) / (s.articles + 0.5)) as weight,
              sum(s.articles) over rarest as postings,
              row_number() over rarest as place
            from unnest($1::int[], $2::real[]) as q (stem, weight) join stems s on s.stem = q.stem
            window rarest as (order by s.articles, q.stem rows unbounded preceding))
          select p.article from asked a join postings p on p.stem = a.stem
          where a.postings <= $5 or a.place <= 2
          group by p.article order by sum(a.weight * p.gain) desc, p.article limit $3`,
          values: [
            asked.map(({ stem }) => stem),
            asked.map(({ weight }) => weight),
            limit,
            total,
            mostPostings,
          ],
        });
        return rows.map(({ article }) => article);
      },
      async bytes() {
        const { rows } = await db.query<{ size: string }>(
          "select pg_database_size(current_database()) as size",
        );
        return Number(rows[0]?.size);
      },
      async close() {
        await db.end();
        await server.stop();
      },
    };
  };
