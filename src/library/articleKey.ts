import type { Article } from "../corpus/article.ts";
import type { Editorial } from "../corpus/editorial.ts";
import { oncePer } from "../text/oncePer.ts";

/** Identifies an article as it was read, with its moderators' details: another key whenever its extraction could differ. */
export function articleKey(read: Article, editorial: Editorial = {}): string {
  const details = editorial[read.file]?.details;
  return details === undefined ? contentKey(read) : `${contentKey(read)} ${JSON.stringify(details)}`;
}

/** Of both hashes, because moving words from a sidecar to the end of its article changes only that of the words. */
const contentKey = oncePer(({ hash, file, content }: Article) => `${file} ${hash} ${content}`);
