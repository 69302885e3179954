import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import { Index as FlexIndex } from "flexsearch";
// Layering allows Fuse.js only in src/search, but here it is one of the engines compared.
import Fuse, { type IFuseOptions } from "fuse.js";
import Database from "libsql";
import lunr from "lunr";
import MiniSearch from "minisearch";
import { analyseQuery } from "../../../src/search/analyseQuery.ts";
import { buildIndex } from "../../../src/search/buildIndex.ts";
import { searchArticles } from "../../../src/search/searchArticles.ts";
import { articlesOf } from "../../../src/terminal/collection.ts";
import { stem } from "../../../src/text/stems.ts";
import { stopWords } from "../../../src/text/stopWords.ts";
import type { BenchDocument, Engine, Search } from "./engine.ts";

const TOP = 10;
const fields = ["title", "text", "details"];
/** The words of a question as the other engines tokenise them, without stop words. */
const contentWords = (question: string): string[] =>
  (question.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => !stopWords.has(word));

function fuse(name: string, options: IFuseOptions<BenchDocument>): Engine {
  return {
    name,
    build: async (documents) => {
      const index = new Fuse(documents, { keys: fields, ...options });
      return async (question) => index.search(question, { limit: TOP }).map(({ item }) => item.id);
    },
  };
}

function miniSearch(name: string, stems: boolean): Engine {
  const options = stems
    ? {
        processTerm: (term: string) => (stopWords.has(term.toLowerCase()) ? null : stem(term.toLowerCase())),
        searchOptions: { fuzzy: 0.2 },
      }
    : {};
  return {
    name,
    build: async (documents) => {
      const index = new MiniSearch<BenchDocument>({ fields, ...options });
      index.addAll(documents);
      return async (question) =>
        index
          .search(question)
          .slice(0, TOP)
          .map(({ id }) => String(id));
    },
  };
}

function cuttings(documents: readonly BenchDocument[]): () => Promise<Search> {
  // A corpus has separate details; here they are one string, which goes into the outlet.
  const articles = articlesOf({ docs: documents.map((d) => ({ ...d, source: d.details })) });
  return async () => {
    const index = buildIndex(articles);
    return async (question) =>
      searchArticles(index, analyseQuery(index, question), TOP).map(
        ({ article }) => articles[article]?.id ?? "",
      );
  };
}

/** Every engine of the table, the product's own first. */
export const engines: readonly Engine[] = [
  {
    name: "Cuttings",
    build: async (documents) => cuttings(documents)(),
    prepare: cuttings,
  },
  fuse("fuse.js default", {}),
  // With the default threshold of 0.6, anything matches, and ranking is half as good.
  fuse("fuse.js token search, threshold 0.3", { useTokenSearch: true, threshold: 0.3 }),
  miniSearch("minisearch plain", false),
  miniSearch("minisearch stems, stop words, fuzzy 0.2", true),
  {
    name: "lunr, one edit allowed",
    build: async (documents) => {
      const index = lunr(function () {
        for (const field of fields) this.field(field);
        for (const document of documents) this.add(document);
      });
      return async (question) =>
        index
          .query((query) => {
            for (const word of contentWords(question)) {
              query.term(word, { boost: 10 });
              if (word.length > 4) query.term(word, { editDistance: 1 });
            }
          })
          .slice(0, TOP)
          .map(({ ref }) => ref);
    },
  },
  {
    name: "flexsearch, suggest",
    build: async (documents) => {
      const index = new FlexIndex({ encoder: "Normalize" });
      documents.forEach(({ title, text, details }, i) => index.add(i, `${title} ${text} ${details}`));
      return async (question) => {
        const found = index.search(contentWords(question).join(" "), { limit: TOP, suggest: true });
        return found.map((i) => documents[Number(i)]?.id ?? "");
      };
    },
  },
  {
    name: "orama, stems",
    build: async (documents) => {
      const index = create({
        schema: { title: "string", text: "string", details: "string" } as const,
        components: { tokenizer: { language: "english", stemming: true } },
      });
      await insertMultiple(index, [...documents]);
      return async (question) => {
        const term = contentWords(question).join(" ");
        const { hits } = await searchOrama(index, { term, limit: TOP, tolerance: 1, threshold: 1 });
        return hits.map(({ id }) => id);
      };
    },
  },
  {
    name: "SQLite FTS5, porter, stop words",
    build: async (documents) => {
      const database = new Database(":memory:");
      database.exec(
        "create virtual table docs using fts5(title, text, details, tokenize = 'porter unicode61')",
      );
      const insert = database.prepare("insert into docs (rowid, title, text, details) values (?, ?, ?, ?)");
      database.exec("begin");
      documents.forEach(({ title, text, details }, i) => insert.run(i + 1, title, text, details));
      database.exec("commit");
      const select = database.prepare(`select rowid from docs where docs match ? order by rank limit ${TOP}`);
      return async (question) => {
        const match = contentWords(question).map((word) => `"${word}"`);
        if (match.length === 0) return [];
        const rows = select.all(match.join(" OR ")) as { readonly rowid: number }[];
        return rows.map(({ rowid }) => documents[rowid - 1]?.id ?? "");
      };
    },
  },
];
