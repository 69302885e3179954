import type { Article, Details } from "./article.ts";
import { parseText } from "./parseArticle.ts";

/** A decoded file and what is known of it. */
export interface Source {
  /** Path relative to the corpus folder, with `/`. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 in hex. */
  readonly hash: string;
  readonly details?: Details;
}

/**
 * Makes an article of a decoded file; its id is the file's path without the extension, as a slug.
 * @example articleFromText({ file: "a/One two.txt", text: "Title\n\nBody.", hash: "0" }).id // "a-one-two"
 */
export function articleFromText({ file, text, hash, details = {} }: Source): Article {
  const { blocks, sentences } = parseText(text, { title: details.title });
  const block = blocks.find(({ role }) => role === "headline");
  const headline = details.title ?? (block === undefined ? file : text.slice(block.start, block.end));
  return { id: idOf(file), file, hash, text, headline, details, blocks, sentences };
}

/** "News/Été 2024.txt" becomes "news-été-2024". */
export function idOf(file: string): string {
  const slug = file
    .replace(/\.[^./]+$/, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "article" : slug;
}
