import type { Excerpt } from "../answer/reply/answer.ts";
import { idOf } from "../corpus/idOf.ts";
import { webAddress } from "../text/webAddress.ts";
import { readerLink } from "./readerLink.ts";

/** Where somebody who reads an excerpt can go; what is absent is not known. */
export interface ExcerptLinks {
  /** The article as a whole: in the reader, or else where it was published. */
  readonly article?: string;
  /** The very sentence there. */
  readonly sentence?: string;
  /** The sentence on the original page, where the others lead to the reader. */
  readonly original?: string;
}

/**
 * The addresses that an excerpt leads to.
 *
 * @param publicUrl where people reach the reader, if it is served
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
