import type { Details } from "../../corpus/article.ts";
import type { ArticleEditorial, Editorial } from "../../corpus/editorial.ts";
import type { Snapshot } from "../snapshot.ts";
import type { Answer, ArticleCard, Excerpt } from "./answer.ts";
import type { ArticleNews, Digest } from "./digestPart.ts";
import { withLink } from "../cite/withLinks.ts";
import { editedCard } from "./articleCard.ts";
import { editedOf } from "./editedOf.ts";
import { citedDetails } from "./citedDetails.ts";
import { notes } from "./notes.ts";
import { recomputedTime } from "./recomputedTime.ts";

const undatedNotes: ReadonlySet<string> = new Set([notes.someUndated, notes.allUndated]);

/**
 * Updates an earlier answer with moderators' later changes and notes on the articles it cites. Times follow the
 * publication dates they have set, if the snapshot has the articles.
 */
export function withEditorial(answer: Answer, editorial: Editorial, snapshot?: Snapshot): Answer {
  const excerpts = answer.excerpts.map((excerpt) => marked(excerpt, editorial, snapshot));
  const isDated = excerpts.some(({ time }, at) => time?.certainty !== answer.excerpts[at]?.time?.certainty);
  return {
    ...answer,
    excerpts,
    // If a passage can be dated now, the note that none can is wrong; each passage has its own note.
    notes: isDated ? answer.notes.filter((note) => !undatedNotes.has(note)) : answer.notes,
    related: answer.related.map((excerpt) => marked(excerpt, editorial, snapshot)),
    articles: answer.articles.map((card) => markedCard(card, editorial)),
  };
}

/** Updates a digest, or a part of one, in the same way. */
export function digestWithEditorial<Part extends Digest>(
  digest: Part,
  editorial: Editorial,
  snapshot?: Snapshot,
): Part {
  return {
    ...digest,
    news: digest.news.map((one) => markedNews(one, editorial, snapshot)),
    people: digest.people.map((one) => ({ ...one, excerpt: marked(one.excerpt, editorial, snapshot) })),
    ahead: digest.ahead.map((excerpt) => marked(excerpt, editorial, snapshot)),
  };
}

function marked(excerpt: Excerpt, editorial: Editorial, snapshot: Snapshot | undefined): Excerpt {
  const set = editorial[excerpt.file];
  if (set === undefined) return excerpt;
  const { title } = set.details;
  const { editedAt: _then, ...known } = excerpt;
  const now = {
    ...known,
    ...citedDetails(set.details),
    ...(title === undefined ? {} : { headline: title }),
    ...recomputedTime(excerpt, snapshot),
    ...editedOf(set),
  };
  return snapshot === undefined ? now : withLink(now, snapshot);
}

function markedCard(card: ArticleCard, editorial: Editorial): ArticleCard {
  const set = editorial[card.file];
  if (set === undefined) return card;
  const { status: _status, editorNotes: _notes, editedAt: _then, ...known } = card;
  return { ...known, ...shownDetails(set.details), ...editedCard(set) };
}

function shownDetails({ outlet, authors, published, url, title }: Details): Partial<ArticleCard> {
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(authors === undefined ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { headline: title }),
  };
}

function markedNews(one: ArticleNews, editorial: Editorial, snapshot: Snapshot | undefined): ArticleNews {
  const set = editorial[one.article.file];
  if (set === undefined) return one;
  return {
    ...one,
    why: whyNow(one.why, set),
    article: markedCard(one.article, editorial),
    ...(one.lead === undefined ? {} : { lead: marked(one.lead, editorial, snapshot) }),
  };
}

function whyNow(why: ArticleNews["why"], { status }: ArticleEditorial): ArticleNews["why"] {
  if (status === "retracted") return status;
  return why === "retracted" ? "restored" : why;
}
