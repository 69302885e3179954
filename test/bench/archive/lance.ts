import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { OpenArchive } from "./archive.ts";
import { wordsOf } from "./sqlite.ts";

/** The part of LanceDB in use. */
interface Lance {
  connect(folder: string): Promise<{
    createTable(name: string, rows: readonly object[]): Promise<Table>;
  }>;
  readonly Index: { fts(options: object): unknown };
}
interface Table {
  add(rows: readonly object[]): Promise<unknown>;
  createIndex(column: string, options: { readonly config: unknown }): Promise<void>;
  optimize(): Promise<unknown>;
  query(): Query;
  close(): void;
}
interface Query {
  fullTextSearch(words: string, options: { readonly columns: readonly string[] }): Query;
  select(columns: readonly string[]): Query;
  limit(limit: number): Query;
  toArray(): Promise<readonly { readonly article: number }[]>;
}

/**
 * LanceDB's full-text index with its own BM25. It is not a dependency of this project; `LANCEDB` names the folder where it
 * is installed.
 */
export const openLanceArchive: OpenArchive = async (folder) => {
  const require = createRequire(join(process.env["LANCEDB"] ?? process.cwd(), "package.json"));
  const path = pathToFileURL(require.resolve("@lancedb/lancedb")).href;
  const lance = (await import(path)) as Lance;
  const db = await lance.connect(folder);
  let table: Table | undefined;
  const opened = (): Table => {
    if (table === undefined) throw new Error("no articles were added");
    return table;
  };
  return {
    async add(articles) {
      const rows = articles.map(({ article, bag }) => ({ article, words: wordsOf(bag) }));
      if (table === undefined) table = await db.createTable("articles", rows);
      else await table.add(rows);
    },
    async finish() {
      const config = lance.Index.fts({
        baseTokenizer: "whitespace",
        withPosition: false,
        lowercase: false,
        stem: false,
        removeStopWords: false,
        asciiFolding: false,
      });
      await opened().createIndex("words", { config });
      await opened().optimize();
    },
    async candidates(asked, limit) {
      const words = asked.map(({ stem }) => `s${stem}`).join(" ");
      const query = opened()
        .query()
        .fullTextSearch(words, { columns: ["words"] });
      const rows = await query.select(["article", "_score"]).limit(limit).toArray();
      return rows.map(({ article }) => article);
    },
    bytes: () => sizeOf(folder),
    close: () => Promise.resolve(opened().close()),
  };
};

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = files
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
