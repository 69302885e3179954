import type { Editorial } from "../../corpus/editorial.ts";
import type { Answer, Excerpt } from "./answer.ts";
import type { Digest } from "./digest.ts";

/** An answer given earlier, with what moderators have since said of the articles that it cites. */
export function withEditorial(answer: Answer, editorial: Editorial): Answer {
  return {
    ...answer,
    excerpts: answer.excerpts.map((excerpt) => marked(excerpt, editorial)),
    related: answer.related.map((excerpt) => marked(excerpt, editorial)),
    articles: answer.articles.map((card) => {
      const set = editorial[card.file];
      if (set === undefined) return card;
      const status = set.status === "live" ? {} : { status: set.status };
      return { ...card, ...status, editorNotes: notesOf(set) };
    }),
  };
}

/** The same for a digest, or a part of one. */
export function digestWithEditorial<Part extends Digest>(digest: Part, editorial: Editorial): Part {
  return {
    ...digest,
    news: digest.news.map((one) => {
      const set = editorial[one.article.file];
      if (set === undefined) return one;
      const why = set.status === "retracted" ? set.status : one.why;
      const lead = one.lead === undefined ? {} : { lead: marked(one.lead, editorial) };
      return { ...one, why, ...lead, editorNotes: notesOf(set) };
    }),
    people: digest.people.map((one) => ({ ...one, excerpt: marked(one.excerpt, editorial) })),
    ahead: digest.ahead.map((excerpt) => marked(excerpt, editorial)),
  };
}

function marked(excerpt: Excerpt, editorial: Editorial): Excerpt {
  const set = editorial[excerpt.file];
  return set === undefined ? excerpt : { ...excerpt, status: set.status, editorNotes: notesOf(set) };
}

/** What is said of an article, why it was retracted first. */
function notesOf({ status, reason, notes }: Editorial[string]): readonly string[] {
  return status === "retracted" ? [reason, ...notes] : notes;
}
