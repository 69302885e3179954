import { UserError } from "../errors.ts";
import type { Problem } from "./article.ts";
import { extensionOf, isArticleType } from "./articleTypes.ts";
import { isSidecar, listFiles } from "./listFiles.ts";
import type { Listed } from "./listFiles.ts";

/** The file of an article, with its sidecar if there is one. */
export interface ArticleSource {
  readonly source: Listed;
  readonly sidecar?: Listed;
}

const usualMaxArticles = 50_000;

/**
 * Lists the articles of a folder, sorted by path, and the problems with other files. Throws a `UserError` if the folder
 * is missing or empty.
 */
export async function listSources(
  folder: string,
  maxArticles = usualMaxArticles,
): Promise<{ readonly sources: readonly ArticleSource[]; readonly problems: readonly Problem[] }> {
  const listing = await listFiles(folder, maxArticles);
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
    const remedy = "Name it like its article, with .yml as the extension, or remove it.";
    // Its article may have been skipped.
    if (!stems.has(stem) && !listing.isCut)
      problems.push({ file, what: "has details of an article that does not exist", remedy });
  }
  return {
    sources: sources.map((source) => {
      const sidecar = sidecars.get(stemOf(source.file));
      return { source, ...(sidecar && { sidecar }) };
    }),
    problems,
  };
}

function addSidecar(sidecars: Map<string, Listed>, listed: Listed, problems: Problem[]): void {
  const stem = stemOf(listed.file);
  const first = sidecars.get(stem);
  if (first === undefined) sidecars.set(stem, listed);
  else
    problems.push({
      file: listed.file,
      what: `is ignored, because ${first.file} exists too`,
      remedy: "Keep one.",
    });
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
