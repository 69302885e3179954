import { UserError } from "../errors.ts";
import type { Article, Problem } from "./article.ts";
import type { ArticleRead, Limits } from "./limits.ts";
import { isSidecar, listFiles } from "./listFiles.ts";
import type { Listed } from "./listFiles.ts";
import { mapConcurrently } from "./mapConcurrently.ts";
import { extensionOf, isArticleType } from "./articleTypes.ts";
import { readArticle } from "./readArticle.ts";

/** All articles of a folder, sorted by path, and the problems. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

const usualMaxArticles = 50_000;

/** Files read at the same time. */
const concurrency = 16;

/**
 * Reads a folder of articles: .txt, .md and .html files, each with an optional sidecar `NAME.yml`. An unusable file
 * is a problem, never an exception. Throws a `UserError` if the folder is missing or empty.
 *
 * @example const { articles, problems } = await readCorpus("seeds", { maxFileBytes: 2_000_000 });
 */
export async function readCorpus(folder: string, limits: Limits): Promise<Corpus> {
  const listing = await listFiles(folder, limits.maxArticles ?? usualMaxArticles);
  if (listing.files.length === 0 && listing.problems.length === 0)
    throw new UserError(`Corpus folder ${folder} is empty. Put articles in it: .txt, .md or .html files.`);

  const sidecars = new Map<string, Listed>();
  const sources: Listed[] = [];
  const problems: Problem[] = [...listing.problems];
  for (const listed of listing.files) {
    const type = extensionOf(listed.file);
    if (isArticleType(type)) sources.push(listed);
    else if (isSidecar(listed.file)) addSidecar(sidecars, listed, problems);
    else problems.push(unknownType(listed.file));
  }
  const stems = new Set(sources.map(({ file }) => stemOf(file)));
  for (const [stem, { file }] of sidecars) {
    const remedy = "Give it the name of its article, with .yml at the end, or remove it.";
    // Its article may have been skipped.
    if (!stems.has(stem) && !listing.isCut)
      problems.push({ file, what: "holds details of an article that is not here", remedy });
  }
  const reads: ArticleRead[] = [];
  for (const size of [...(limits.parts?.sizes(sources.map(({ file }) => file)) ?? []), sources.length]) {
    const more = await mapConcurrently(sources.slice(reads.length, size), concurrency, (source) =>
      readArticle(source, sidecars.get(stemOf(source.file)), limits),
    );
    for (const read of more) reads.push(read);
    const soFar = { done: reads.length, total: sources.length };
    if (size < sources.length) await limits.parts?.take({ ...withoutDoubles(reads, limits.earlier), soFar });
  }
  const present = new Set(sources.map(({ file }) => file));
  for (const file of limits.memory?.keys() ?? []) if (!present.has(file)) limits.memory?.delete(file);
  const { articles, problems: found } = withoutDoubles(reads, limits.earlier);
  return {
    articles,
    problems: [...problems, ...found].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
  };
}

function addSidecar(sidecars: Map<string, Listed>, listed: Listed, problems: Problem[]): void {
  const stem = stemOf(listed.file);
  const first = sidecars.get(stem);
  if (first === undefined) sidecars.set(stem, listed);
  else
    problems.push({
      file: listed.file,
      what: `is ignored, since ${first.file} is there too`,
      remedy: "Keep one.",
    });
}

/** Of articles with the same words or id, keeps the one from the last load, else the first. */
function withoutDoubles(reads: readonly ArticleRead[], earlier: ReadonlySet<string> = new Set()): Corpus {
  const byContent = new Map<string, string>();
  const byId = new Map<string, string>();
  const problems = reads.flatMap((read) => read.problems);
  const left = new Set<Article>();
  const articles = reads.flatMap(({ article }) => (article === undefined ? [] : [article]));
  const wasThere = ({ file }: Article): boolean => earlier.has(file);
  for (const article of [...articles.filter(wasThere), ...articles.filter((one) => !wasThere(one))]) {
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
  return { articles: articles.filter((article) => !left.has(article)), problems };
}

function stemOf(file: string): string {
  return file.slice(0, -extensionOf(file).length - 1);
}

function unknownType(file: string): Problem {
  return {
    file,
    what: "is not a supported type",
    remedy: "Save the article's text as .txt, .md or .html.",
  };
}
