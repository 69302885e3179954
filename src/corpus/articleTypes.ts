/** The extensions of article files. */
export const articleTypes = ["txt", "md", "html", "htm"] as const;

/** The extension of an article file. */
export type ArticleType = (typeof articleTypes)[number];

/** The extension of a path in lower case; "" if there is none. */
export function extensionOf(file: string): string {
  return (/[^/]\.([^./]+)$/.exec(file)?.[1] ?? "").toLowerCase();
}

/** Whether files of this extension are articles. */
export function isArticleType(extension: string): extension is ArticleType {
  return (articleTypes as readonly string[]).includes(extension);
}
