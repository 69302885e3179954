import { createHash } from "node:crypto";

/** Longest id, in UTF-16 units, so that it fits with others into a button's identifier. */
export const idLimit = 60;

/**
 * Makes an article's id of its path: without the extension, as a slug; a long one ends in a hash of the whole.
 *
 * @example idOf("News/Été 2024.txt") // "news-été-2024"
 */
export function idOf(file: string): string {
  const slug = file
    .replace(/\.[^./]+$/, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, "-")
    .replace(/^-|-$/g, "");
  if (slug === "") return "article";
  if (slug.length <= idLimit) return slug;
  const tail = createHash("sha256").update(file).digest("hex").slice(0, 8);
  return `${slug.slice(0, idLimit - 9).replace(/[\ud800-\udbff]$/, "")}-${tail}`;
}
