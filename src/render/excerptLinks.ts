import type { Excerpt } from "../answer/reply/answer.ts";
import { idOf } from "../corpus/idOf.ts";
import { webAddress } from "../text/webAddress.ts";
import { readerLink } from "./readerLink.ts";

/** Where a reader of an excerpt can go; unknown links are absent. */
export interface ExcerptLinks {
  /** The whole article: in the reader, or else where it was published. */
  readonly article?: string;
  /** The exact sentence there. */
  readonly sentence?: string;
  /** The sentence on the original page, if the other links lead to the reader. */
  readonly original?: string;
}

/**
 * The links of an excerpt.
 *
 * @param publicUrl where people open the reader, if it is served
 */
export function excerptLinks(
  excerpt: Pick<Excerpt, "file" | "start" | "end"> & Partial<Pick<Excerpt, "hash" | "url" | "link">>,
  publicUrl: string | undefined,
): ExcerptLinks {
  const { file, hash, url, link } = excerpt;
  const page = webAddress(url);
  const sentence = webAddress(link) ?? page;
  if (publicUrl === undefined)
    return { ...(page !== undefined && { article: page }), ...(sentence !== undefined && { sentence }) };
  const article = { id: idOf(file), ...(hash !== undefined && { hash }) };
  return {
    article: readerLink(publicUrl, article),
    sentence: readerLink(publicUrl, article, excerpt),
    ...(sentence !== undefined && { original: sentence }),
  };
}
