import type { Answer, Excerpt } from "../reply/answer.ts";
import type { Snapshot } from "../snapshot.ts";
import { sentenceLink } from "./sentenceLink.ts";

/** Adds links to the original sentences, for excerpts that the snapshot has in the same place. */
export function withLinks(answer: Answer, snapshot: Snapshot): Answer {
  const linked = (excerpt: Excerpt): Excerpt => withLink(excerpt, snapshot);
  return { ...answer, excerpts: answer.excerpts.map(linked), related: answer.related.map(linked) };
}

/** Adds the link to one excerpt. */
export function withLink(excerpt: Excerpt, { articles, retracted = [] }: Snapshot): Excerpt {
  const { link: _link, ...rest } = excerpt;
  if (rest.url === undefined) return rest;
  const isIt = ({ file }: { file: string }): boolean => file === excerpt.file;
  const article = articles.find(isIt) ?? retracted.find(isIt);
  if (article?.text.slice(excerpt.start, excerpt.end) !== excerpt.quote) return excerpt;
  const link = sentenceLink({ ...article, details: { ...article.details, url: rest.url } }, excerpt);
  return link === undefined ? rest : { ...rest, link };
}
