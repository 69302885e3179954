import type { Article } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";

/** Characters of context before and after a passage in a quote selector. */
const CONTEXT = 32;

/** A passage by its words and context, from W3C's Web Annotation Data Model. */
export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A passage by position: half-open, in code points of the article's text, as the model requires. */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
}

/**
 * Both selectors of a passage of an article's text.
 *
 * @see https://www.w3.org/TR/annotation-model/#selectors
 */
export function selectorsOf(
  { text }: Pick<Article, "text">,
  { start, end }: Span,
): [TextQuoteSelector, TextPositionSelector] {
  const before = codePoints(text.slice(0, start));
  const exact = codePoints(text.slice(start, end));
  return [
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: before.slice(-CONTEXT).join(""),
      suffix: codePoints(text.slice(end, end + CONTEXT * 2))
        .slice(0, CONTEXT)
        .join(""),
    },
    { type: "TextPositionSelector", start: before.length, end: before.length + exact.length },
  ];
}

const codePoints = (text: string): string[] => Array.from(text);
