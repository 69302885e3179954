import { stat } from "node:fs/promises";
import { join } from "node:path";
import { sqliteDriver } from "../../../src/store/sqliteDrivers.ts";
import type { OpenArchive } from "./archive.ts";

/** SQLite's full-text index FTS5, with postings but no text, and its own BM25. */
export const openSqliteArchive: OpenArchive = async (folder) => {
  const file = join(folder, "archive.db");
  const sqlite = sqliteDriver().open(file, 1_000);
  sqlite.execute("create virtual table articles using fts5 (words, content = '')");
  const insert = sqlite.prepare("insert into articles (rowid, words) values (?, ?)");
  const find = sqlite.prepare(
    "select rowid as article from articles where articles match ? order by rank limit ?",
  );
  return Promise.resolve({
    async add(articles) {
      sqlite.execute("begin");
      for (const { article, bag } of articles) insert([article, wordsOf(bag)]);
      sqlite.execute("commit");
      await Promise.resolve();
    },
    finish: () =>
      Promise.resolve(void sqlite.prepare("insert into articles (articles) values ('optimize')")([])),
    candidates(asked, limit) {
      const words = asked.map(({ stem }) => `s${stem}`).join(" OR ");
      const { rows } = find([words, limit]);
      return Promise.resolve((rows as { article: number }[]).map(({ article }) => article));
    },
    bytes: async () => (await stat(file)).size,
    close: () => Promise.resolve(sqlite.close()),
  });
};

/** A text that repeats each stem as often as the article has it. */
export function wordsOf(bag: readonly number[]): string {
  const words: string[] = [];
  for (let at = 0; at < bag.length; at += 2)
    for (let count = bag[at + 1] ?? 0; count > 0; count -= 1) words.push(`s${bag[at]}`);
  return words.join(" ");
}
