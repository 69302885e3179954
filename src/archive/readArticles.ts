import { sql } from "kysely";
import { LRUCache } from "lru-cache";
import type { Article } from "../corpus/article.ts";
import type { Extraction } from "../extract/extraction.ts";
import { openArticle } from "../library/held/holdArticle.ts";
import { openExtraction } from "../library/held/holdExtraction.ts";
import type { Connection } from "../store/schema.ts";

/** An article of the archive, with the details at its extraction. */
export interface ArchivedArticle {
  readonly article: Article;
  readonly extraction: Extraction;
  /** The details set by moderators, as JSON. */
  readonly details: string;
}

/** Bytes of cached articles: about 10,000 articles of 400 words. */
const KEPT_BYTES = 64 * 1_048_576;

/** Reads articles by number, through a cache; a changed article gets a new number. */
export type ReadArticles = (db: Connection, numbers: readonly number[]) => Promise<ArchivedArticle[]>;

interface ArticleRow {
  readonly number: number;
  readonly details: string;
  readonly known: Buffer;
  readonly said: Buffer;
  readonly extraction: Buffer;
}

/** Makes a reader with its own cache. It skips articles removed meanwhile, and sorts by file. */
export function articleReader(): ReadArticles {
  const kept = new LRUCache<number, ArchivedArticle>({ maxSize: KEPT_BYTES });
  return async (db, numbers) => {
    const found = new Map<number, ArchivedArticle>();
    for (const number of numbers) {
      const known = kept.get(number);
      if (known !== undefined) found.set(number, known);
    }
    const missing = numbers.filter((number) => !found.has(number));
    if (missing.length > 0) {
      const { rows } = await sql<ArticleRow>`
        select number, details, known, said, extraction from archive_articles
        where number = any(${missing}::int[])`.execute(db);
      for (const row of rows) {
        const one = open(row);
        found.set(row.number, one);
        kept.set(row.number, one, { size: row.known.length + row.said.length + row.extraction.length });
      }
    }
    return [...found.values()].toSorted((a, b) => (a.article.file < b.article.file ? -1 : 1));
  };
}

const open = ({ details, known, said, extraction }: ArticleRow): ArchivedArticle => ({
  article: openArticle({ known: copied(known), said: copied(said) }),
  extraction: openExtraction(copied(extraction)),
  details,
});

/** Copies the bytes; those of a row would keep its whole message in memory. */
const copied = (bytes: Buffer): Uint8Array => Uint8Array.from(bytes);
