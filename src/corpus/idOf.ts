import { createHash } from "node:crypto";

/** Maximum length of an id, in UTF-16 units, so that it fits into a button's identifier along with others. */
export const idLimit = 60;

/**
 * Makes an article's id from its path: a slug without the extension; a long one ends in a hash of the full path.
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
