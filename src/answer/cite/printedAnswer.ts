import type { Answer, Excerpt } from "../reply/answer.ts";
import type { Snapshot } from "../snapshot.ts";
import { selectorsOf, type TextPositionSelector, type TextQuoteSelector } from "./selectors.ts";

/** An excerpt in the form of `--json` and the API; without selectors if the coverage has changed meanwhile. */
interface PrintedExcerpt extends Excerpt {
  readonly selectors?: readonly [TextQuoteSelector, TextPositionSelector];
}

/** An answer in the form of `--json` and the API. */
export interface PrintedAnswer extends Answer {
  readonly excerpts: readonly PrintedExcerpt[];
  readonly related: readonly PrintedExcerpt[];
}

/** Adds W3C selectors to each excerpt, so that other programs can find the passage. */
export function printedAnswer(answer: Answer, { articles }: Snapshot): PrintedAnswer {
  const printed = (excerpt: Excerpt): PrintedExcerpt => {
    const article = articles.find(({ file }) => file === excerpt.file);
    return article?.text.slice(excerpt.start, excerpt.end) === excerpt.quote
      ? { ...excerpt, selectors: selectorsOf(article, excerpt) }
      : excerpt;
  };
  return { ...answer, excerpts: answer.excerpts.map(printed), related: answer.related.map(printed) };
}
