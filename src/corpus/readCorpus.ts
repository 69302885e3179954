import type { Article, Problem } from "./article.ts";
import type { ArticleRead, Limits } from "./limits.ts";
import { type ArticleSource, listSources } from "./listSources.ts";
import { mapConcurrently } from "./mapConcurrently.ts";
import { readArticle, readBefore } from "./readArticle.ts";

/** All articles of a folder, sorted by path, and the problems. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** Files read at the same time. */
const concurrency = 16;

/**
 * Reads a folder of articles: .txt, .md and .html files, each with an optional sidecar `NAME.yml`. An unusable file
 * is a problem, never an exception. Throws a `UserError` if the folder is missing or empty.
 *
 * @example const { articles, problems } = await readCorpus("seeds", { maxFileBytes: 2_000_000 });
 */
export async function readCorpus(folder: string, limits: Limits): Promise<Corpus> {
  const { sources, problems } = await listSources(folder, limits.maxArticles);
  const reads: ArticleRead[] = [];
  for (const size of [
    ...(limits.parts?.sizes(sources.map(({ source }) => source.file)) ?? []),
    sources.length,
  ]) {
    await readMore(reads, sources.slice(reads.length, size), limits);
    const soFar = { done: reads.length, total: sources.length };
    if (size < sources.length) await limits.parts?.take({ ...withoutDoubles(reads, limits.earlier), soFar });
  }
  const present = new Set(sources.map(({ source }) => source.file));
  for (const file of limits.memory?.keys() ?? []) if (!present.has(file)) limits.memory?.delete(file);
  const { articles, problems: found } = withoutDoubles(reads, limits.earlier);
  return {
    articles,
    problems: [...problems, ...found].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
  };
}

/** Reads articles and adds them; those that need not be opened take no promise each. */
async function readMore(
  reads: ArticleRead[],
  sources: readonly ArticleSource[],
  limits: Limits,
): Promise<void> {
  const found = sources.map(({ source, sidecar }) => readBefore(source, sidecar, limits));
  const pending = [...found.keys()].filter((place) => found[place] === undefined);
  await mapConcurrently(pending, concurrency, async (place) => {
    const { source, sidecar } = sources[place] as ArticleSource;
    found[place] = await readArticle(source, sidecar, limits);
  });
  for (const read of found) reads.push(read as ArticleRead);
}

/** Of articles with the same words or id, keeps the one from the last load, or else the first. */
function withoutDoubles(reads: readonly ArticleRead[], earlier: ReadonlySet<string> = new Set()): Corpus {
  const byContent = new Map<string, string>();
  const byId = new Map<string, string>();
  const problems: Problem[] = [];
  const left = new Set<Article>();
  const articles: Article[] = [];
  for (const read of reads) {
    for (const problem of read.problems) problems.push(problem);
    if (read.article !== undefined) articles.push(read.article);
  }
  const wasThere: Article[] = [];
  const others: Article[] = [];
  for (const article of articles) (earlier.has(article.file) ? wasThere : others).push(article);
  for (const article of wasThere.concat(others)) {
    const { file, id, content } = article;
    const same = byContent.get(content);
    const namesake = byId.get(id);
    if (same === undefined && namesake === undefined) {
      byContent.set(content, file);
      byId.set(id, file);
      continue;
    }
    left.add(article);
    problems.push(
      same === undefined
        ? {
            file,
            what: `would have the id of ${namesake}, and is skipped`,
            remedy: "Rename one of the two.",
          }
        : { file, what: `says the same as ${same}, and is skipped`, remedy: "Remove one of the two." },
    );
  }
  return { articles: left.size === 0 ? articles : articles.filter((one) => !left.has(one)), problems };
}
