import { articlesNaming } from "../../answer/names/articlesNaming.ts";
import type { NamedEntity } from "../../answer/names/namedEntity.ts";
import type { Excerpt } from "../../answer/reply/answer.ts";
import { distinctExcerpts } from "../../answer/reply/distinctExcerpts.ts";
import { makeExcerpt } from "../../answer/reply/makeExcerpt.ts";
import type { Snapshot } from "../../answer/snapshot.ts";
import type { Article } from "../../corpus/article.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { saysMore } from "../../answer/ways/worthOfPassage.ts";
import { namesOf } from "../article/layersOf.ts";

/** Most passages of each kind from one article, most articles (the latest), and most others listed. */
const PER_ARTICLE = 10;
const ARTICLES = 60;
const OTHERS = 20;

/** What one article has about somebody. */
interface InArticle {
  readonly article: Article;
  /** How often it names them. */
  readonly mentions: number;
  /** Sentences that say who or what they are, with those words marked. */
  readonly roles: readonly Excerpt[];
  /** Their words, with the sentences around them. */
  readonly said: readonly Excerpt[];
  /** The first sentence that names them. */
  readonly first: readonly Excerpt[];
}

/** Everything the coverage has about somebody or something. */
export interface Portrait {
  /** By publication date, undated ones last. */
  readonly articles: readonly InArticle[];
  /** How many articles name them; of most, not all are shown. */
  readonly named: number;
  /** Who is named in the same paragraphs, and in how many, most first. */
  readonly others: readonly { readonly entity: NamedEntity; readonly paragraphs: number }[];
}

/**
 * Gathers what every article has about an entity.
 *
 * @param named how many articles name it, if the snapshot has only some of them
 */
export function portraitOf(snapshot: Snapshot, entity: NamedEntity, named?: number): Portrait {
  const own = new Set(entity.ids);
  const articles = articlesNaming(snapshot.directory, entity);
  const publishedAt = (place: number): string => snapshot.articles[place]?.details.published ?? "";
  const together = new Map<NamedEntity, number>();
  const latest = articles.toSorted((a, b) => publishedAt(b).localeCompare(publishedAt(a))).slice(0, ARTICLES);
  const byDate = latest.toSorted((a, b) => (publishedAt(a) || "~").localeCompare(publishedAt(b) || "~"));
  return {
    articles: byDate.flatMap((place) => inArticle(snapshot, place, own, together) ?? []),
    named: named ?? articles.length,
    others: [...together]
      .map(([other, paragraphs]) => ({ entity: other, paragraphs }))
      .toSorted((a, b) => b.paragraphs - a.paragraphs)
      .slice(0, OTHERS),
  };
}

function inArticle(
  snapshot: Snapshot,
  place: number,
  own: ReadonlySet<string>,
  together: Map<NamedEntity, number>,
): InArticle | undefined {
  const [article, extraction] = [snapshot.articles[place], snapshot.extractions[place]];
  if (article === undefined || extraction === undefined) return undefined;
  const mentions = extraction.mentions.filter(({ entity }) => own.has(entity));
  const cite = (spans: readonly Span[], most: number): Excerpt[] =>
    distinctExcerpts(spans.slice(0, most).flatMap((span) => citedWith(snapshot, place, span)));
  countOthers(snapshot, place, own, together);
  return {
    article,
    mentions: mentions.length,
    roles: cite(
      extraction.descriptions.filter(
        ({ entity, start, end }) => own.has(entity) && saysMore(article.text.slice(start, end)),
      ),
      PER_ARTICLE,
    ),
    said: cite(
      extraction.quotations.filter(({ entity }) => entity !== undefined && own.has(entity)),
      PER_ARTICLE,
    ),
    first: cite(mentions, 1),
  };
}

/** Extends a span to whole sentences; `undefined` outside the article proper. */
function citedWith(snapshot: Snapshot, place: number, span: Span): Excerpt[] {
  const article = snapshot.articles[place];
  const around = article?.sentences.filter((sentence) => overlaps(sentence, span)) ?? [];
  const [first, last] = [around[0], around.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (article?.blocks[first.block]?.role === "boilerplate") return [];
  return [makeExcerpt(snapshot, { article: place, span: { start: first.start, end: last.end } }, [span])];
}

/** Counts the paragraphs that also name each of the others. */
function countOthers(
  snapshot: Snapshot,
  place: number,
  own: ReadonlySet<string>,
  together: Map<NamedEntity, number>,
): void {
  const known = namesOf(snapshot);
  const mentions = snapshot.extractions[place]?.mentions ?? [];
  let next = 0;
  for (const block of snapshot.articles[place]?.blocks ?? []) {
    const inside: string[] = [];
    for (let one = mentions[next]; one !== undefined && one.start < block.end; one = mentions[next]) {
      inside.push(one.entity);
      next += 1;
    }
    if (!inside.some((entity) => own.has(entity))) continue;
    const others = new Set(inside.flatMap((entity) => (own.has(entity) ? [] : (known.get(entity) ?? []))));
    for (const other of others) together.set(other, (together.get(other) ?? 0) + 1);
  }
}
