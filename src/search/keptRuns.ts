import type { Article } from "../corpus/article.ts";
import type { EarlierIndex } from "./earlierIndex.ts";

/** Consecutive articles of the next index: their numbers in the last one, or among the new articles; the end is exclusive. */
interface ArticleRun {
  readonly isNew: boolean;
  readonly first: number;
  end: number;
}

/** How the articles of an index follow from those of the last one. */
export interface ArticleRuns {
  readonly runs: readonly ArticleRun[];
  readonly added: readonly Article[];
}

/** Divides articles into runs that the last index has and new ones; `undefined` if the remaining ones changed their order. */
export function keptRuns(
  articles: readonly Article[],
  { numberOf }: Pick<EarlierIndex, "numberOf">,
): ArticleRuns | undefined {
  const runs: ArticleRun[] = [];
  const added: Article[] = [];
  let last = -1;
  for (const article of articles) {
    const known = numberOf.get(article);
    if (known !== undefined && known <= last) return undefined;
    const isNew = known === undefined;
    const number = known ?? added.push(article) - 1;
    if (!isNew) last = number;
    const run = runs.at(-1);
    if (run?.isNew === isNew && run.end === number) run.end += 1;
    else runs.push({ isNew, first: number, end: number + 1 });
  }
  return { runs, added };
}
