import type { Article } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import { webAddress } from "../../text/webAddress.ts";
import { textFragment } from "./textFragment.ts";

/** Longest URL, in characters, that a Discord button accepts. */
const LONGEST_LINK = 512;

/**
 * The URL of a passage on the article's original page; browsers scroll to the sentence and mark it. If no fragment
 * fits, the page's URL; `undefined` if it is unknown, not a web address, or too long.
 *
 * @example sentenceLink(article, { start: 120, end: 180 }) // "https://example.org/news/1#:~:text=The%20mayor"
 */
export function sentenceLink(
  { text, blocks, details }: Pick<Article, "text" | "blocks" | "details">,
  span: Span,
): string | undefined {
  const page = webAddress(details.url)?.replace(/:~:.*$/, "");
  if (page === undefined || page.length > LONGEST_LINK) return undefined;
  const opened = page.includes("#") ? page : `${page}#`;
  const directive = textFragment({ text, blocks }, span, LONGEST_LINK - opened.length);
  return directive === undefined ? page : `${opened}${directive}`;
}
