import type { Block } from "./article.ts";
import { agency, anyCase, name, office } from "./roles/names.ts";
import { splitAuthors } from "./splitAuthors.ts";

/** A credit line above this many body paragraphs is the article's byline. */
const top = 2;
/** Maximum length of a byline, in UTF-16 units. */
const limit = 240;

const kinds = anyCase(
  "(?:exclusive|special report|opinion|analysis|comment|interview|review|words?|story|report|text|written)",
);
/** "By Jane Smith", "EXCLUSIVE by Jane Smith", "Words: Jane Smith". */
const by = new RegExp(
  `^\\W*(?:${kinds}\\s*(?:${anyCase("by")}\\s|:)|${anyCase("by")}\\s)\\s*(?:the\\s)?${name}`,
  "u",
);
/** "Jane Smith, Political Editor", "Jane Smith and John Doe". */
const bare = new RegExp(
  `^${name}(?:\\s+(?:and|&)\\s+${name})*(?:\\s*[,|–—-](?:\\s[\\p{L}&’'-]+){0,5}\\s${office}\\b.{0,60})?$`,
  "u",
);
/** "By Daily Example Reporter", "Business Editor", "Getty Images". */
const nobody = new RegExp(`^(?:${agency}|.*\\b${office})$`, "u");

/** The authors named by a credit line above the article's second paragraph; empty if there is none. */
export function bylineAuthors(text: string, blocks: readonly Block[]): string[] {
  const second = blocks.filter(({ role }) => role === "body")[top - 1];
  for (const { role, start, end } of blocks) {
    if (start >= (second?.start ?? text.length)) break;
    const line = text.slice(start, end);
    const authors = role === "credit" ? authorsIn(line) : [];
    if (authors.length > 0) return authors;
  }
  return [];
}

/** The people that a credit line names as authors; empty for any other kind of credit. */
export function authorsIn(line: string): string[] {
  if (line.length > limit || !(by.test(line) || bare.test(line))) return [];
  return splitAuthors(line).filter((author) => !nobody.test(author));
}
