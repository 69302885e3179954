import { idOf } from "../corpus/idOf.ts";
import type { Span } from "../text/span.ts";

/** The id of a marked passage on its page, so that browsers scroll there. */
const EXCERPT = "excerpt";

/** Characters of a hash that distinguish versions of an article. */
const HASH_LETTERS = 12;

/** The path of an article's page in the reader, from its file. */
export const articlePath = (file: string, publicUrl = ""): string =>
  readerLink(publicUrl, { id: idOf(file) });

/**
 * The page of an article in the reader, opened at a passage.
 *
 * @param publicUrl where people open the reader, with or without a trailing slash; empty for a relative link
 * @param article `hash` names the cited version, so that an old citation still opens; absent for the current one
 * @param span in UTF-16 units of the article's text; absent for the whole article
 * @example readerLink("https://news.example", { id: "001", hash: "ab12…" }, { start: 120, end: 180 }) //
 * "https://news.example/articles/001?start=120&end=180&hash=ab12…#excerpt"
 */
export function readerLink(
  publicUrl: string,
  { id, hash }: { readonly id: string; readonly hash?: string },
  span?: Span,
): string {
  const query = new URLSearchParams({
    ...(span === undefined ? {} : { start: String(span.start), end: String(span.end) }),
    ...(span === undefined || hash === undefined ? {} : { hash: hash.slice(0, HASH_LETTERS) }),
  });
  const page = `${publicUrl.replace(/\/+$/, "")}/articles/${encodeURIComponent(id)}`;
  return query.size === 0 ? page : `${page}?${query.toString()}#${EXCERPT}`;
}
