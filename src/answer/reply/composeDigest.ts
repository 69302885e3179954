import type { Article, Role } from "../../corpus/article.ts";
import type { TimeExpression } from "../../extract/extraction.ts";
import { analyseQuery } from "../../search/analyseQuery.ts";
import { searchArticles } from "../../search/searchArticles.ts";
import { fold } from "../../text/fold.ts";
import type { Span } from "../../text/span.ts";
import type { Excerpt } from "./answer.ts";
import { withLink } from "../cite/withLinks.ts";
import { ALL } from "../evidence/matchedShare.ts";
import { articleCard } from "./articleCard.ts";
import type { ArticleNews, Digest } from "./digestPart.ts";
import { makeExcerpt } from "./makeExcerpt.ts";
import type { Snapshot } from "../snapshot.ts";

/** Most entries of each kind in a digest; the rest are counted. */
const MOST = { news: 12, people: 6, ahead: 5 } as const;
/** Most articles in a channel's first digest, which should not list everything. */
const FIRST_NEWS = 3;
/** Roles in which people are part of the news: not bylines or photo credits. */
const telling: ReadonlySet<Role> = new Set(["headline", "dek", "body"]);
/** A sentence is cut to this many characters, between words. */
const LENGTH = 400;
/** When an article appeared in the coverage and when its text last changed, in milliseconds since 1970. */
interface SeenTimes {
  readonly firstSeen: number;
  readonly changedAt: number;
}

/** What a digest is made from. */
export interface DigestOptions {
  /** The time up to which the channel has been informed, in milliseconds since 1970; absent the first time. */
  readonly since?: number;
  /** ISO 8601 date; upcoming dates are later than this. */
  readonly today: string;
  /** A name or a topic; limits everything but unanswered questions to articles with all its words. */
  readonly about?: string;
  readonly seen: ReadonlyMap<string, SeenTimes>;
  readonly unanswered: Digest["unanswered"];
  /** If the snapshot has only the articles that can be listed: what the rest of the coverage adds. */
  readonly others?: OtherArticles;
}

/** The articles of a coverage that are not in a snapshot. */
export interface OtherArticles {
  readonly articles: number;
  /** Those that are news. */
  readonly news: number;
  /** The `Entity.id`s that articles name which are not news. */
  readonly people: ReadonlySet<string>;
}

const noOthers: OtherArticles = { articles: 0, news: 0, people: new Set() };

/** Gathers what is new in the coverage; everything is quoted, nothing is summarised. Pure. */
export function composeDigest(snapshot: Snapshot, options: DigestOptions): Digest {
  const { since, about, today, unanswered, others = noOthers } = options;
  const chosen = articlesAbout(snapshot, about);
  const why = new Map<number, ArticleNews["why"]>();
  for (const article of chosen) {
    const reason = whyNews(snapshot, article, options);
    if (reason !== undefined) why.set(article, reason);
  }
  const told = [...why];
  if (since === undefined)
    told.sort(([a], [b]) => publishedAt(snapshot, b).localeCompare(publishedAt(snapshot, a)));
  const news = told.map(([article, reason]) => tell(snapshot, article, reason));
  const gone = about === undefined ? retractions(snapshot, options) : [];
  const people = newPeople(snapshot, why, others);
  const all = [...gone, ...news];
  const most = since === undefined ? FIRST_NEWS : MOST.news;
  return {
    ...(since === undefined ? {} : { since }),
    ...(about === undefined ? {} : { about }),
    date: today,
    news: all.slice(0, most),
    people: people.slice(0, MOST.people),
    ahead: datesAhead(snapshot, chosen, today),
    unanswered,
    left: {
      news: Math.max(0, all.length + others.news - most),
      people: Math.max(0, people.length - MOST.people),
    },
  };
}

/** Whether a digest has anything new to say; upcoming dates alone are not news. */
export function hasNews({ news, people, unanswered }: Digest): boolean {
  return news.length + people.length + unanswered.length > 0;
}

function articlesAbout(snapshot: Snapshot, about: string | undefined): number[] {
  if (about === undefined) return snapshot.articles.map((_, article) => article);
  const query = analyseQuery(snapshot.index, about);
  return searchArticles(snapshot.index, query, snapshot.articles.length)
    .filter(({ share }) => share >= ALL)
    .map(({ article }) => article)
    .sort((a, b) => a - b);
}

function whyNews(
  snapshot: Snapshot,
  article: number,
  { since, seen }: DigestOptions,
): ArticleNews["why"] | undefined {
  const file = snapshot.articles[article]?.file ?? "";
  const times = seen.get(file);
  if (times === undefined) return undefined;
  if (since === undefined || times.firstSeen > since) return "new";
  if (times.changedAt > since) return "changed";
  const set = snapshot.editorial?.[file];
  return set !== undefined && set.updatedAt > since && set.notes.length > 0 ? "corrected" : undefined;
}

function tell(snapshot: Snapshot, at: number, why: ArticleNews["why"]): ArticleNews {
  const article = articleAt(snapshot, at);
  const lead = leadOf(article);
  return {
    why,
    article: articleCard(article, snapshot.editorial),
    ...(lead === undefined ? {} : { lead: cite(snapshot, at, lead) }),
  };
}

/** Retractions of articles that the channel was told about; the first digest lists none. */
function retractions(snapshot: Snapshot, { since, seen }: DigestOptions): ArticleNews[] {
  return (snapshot.retracted ?? []).flatMap((article): ArticleNews[] => {
    const set = snapshot.editorial?.[article.file];
    if (since === undefined || set === undefined || set.updatedAt <= since) return [];
    if ((seen.get(article.file)?.firstSeen ?? since) > since) return [];
    return [{ why: "retracted", article: articleCard(article, snapshot.editorial) }];
  });
}

function leadOf({ blocks, sentences, text }: Article): Span | undefined {
  const first = sentences.find(({ block }) => blocks[block]?.role === "body");
  if (first === undefined) return undefined;
  return shortened(text, first, first);
}

/** A sentence, or the part of it around a place. */
function shortened(text: string, { start, end }: Span, around: Span): Span {
  if (end - start <= LENGTH) return { start, end };
  const earliest = Math.max(start, around.start - LENGTH / 2);
  const from = earliest === start ? start : text.indexOf(" ", earliest) + 1;
  const latest = Math.min(end, from + LENGTH);
  const to = latest === end ? end : text.lastIndexOf(" ", latest);
  if (from <= around.start && to > from) return { start: from, end: to };
  return { start: betweenCharacters(text, earliest), end: betweenCharacters(text, latest) };
}

/** Moves back out of the middle of a surrogate pair. */
function betweenCharacters(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** People in the new articles whom no other article names; if all articles are new, nobody is. */
function newPeople(
  snapshot: Snapshot,
  news: ReadonlyMap<number, unknown>,
  others: OtherArticles,
): Digest["people"] {
  const areAllNew = news.size + others.news === snapshot.articles.length + others.articles;
  if (news.size === 0 || areAllNew) return [];
  const known = new Set([
    ...others.people,
    ...snapshot.extractions.flatMap(({ entities }, at) => (news.has(at) ? [] : entities.map(({ id }) => id))),
  ]);
  const found = new Map<string, { readonly name: string; readonly excerpt: Excerpt }>();
  for (const at of news.keys()) {
    const article = articleAt(snapshot, at);
    for (const { id, name, kind } of snapshot.extractions[at]?.entities ?? []) {
      if (kind !== "person" || known.has(id) || found.has(id) || isAuthor(article, name)) continue;
      const mention = snapshot.extractions[at]?.mentions.find(
        (one) => one.entity === id && telling.has(roleAt(article, one)),
      );
      const sentence = mention && sentenceAround(article, mention);
      if (mention === undefined || sentence === undefined) continue;
      const { start, end } = mention;
      found.set(id, { name, excerpt: cite(snapshot, at, sentence, [[{ start, end }]]) });
    }
  }
  return [...found.values()];
}

/** Whether somebody wrote the article, according to its details. */
function isAuthor({ details }: Article, name: string): boolean {
  const plain = (words: string): string => fold(words).replace(/\s+/g, " ").trim();
  return (details.authors ?? []).some((author) => plain(author) === plain(name));
}

function roleAt({ blocks }: Article, { start }: Span): Role {
  return blocks.find((block) => block.start <= start && start < block.end)?.role ?? "boilerplate";
}

/** ISO 8601 date; articles without a date come last. */
function publishedAt({ articles }: Snapshot, at: number): string {
  return articles[at]?.details.published ?? "";
}

function datesAhead(snapshot: Snapshot, chosen: readonly number[], today: string): Excerpt[] {
  const ahead = chosen.flatMap((at) =>
    (snapshot.extractions[at]?.times ?? []).flatMap((time) => (isAhead(time, today) ? [{ at, time }] : [])),
  );
  return ahead
    .sort((a, b) => (a.time.from ?? "").localeCompare(b.time.from ?? "") || a.at - b.at)
    .flatMap(({ at, time }) => {
      const sentence = sentenceAround(articleAt(snapshot, at), time);
      const { start, end } = time;
      return sentence === undefined ? [] : [cite(snapshot, at, sentence, [[{ start, end }], time])];
    })
    .filter(
      ({ file, start }, place, all) =>
        all.findIndex((one) => one.file === file && one.start === start) === place,
    )
    .slice(0, MOST.ahead);
}

/** Later than today at the stated precision: in June 2026, "2026" and "2026-06" are not upcoming, "2026-07" is. */
function isAhead({ from }: TimeExpression, today: string): boolean {
  return from !== undefined && /^\d{4}/.test(from) && from > today.slice(0, from.length);
}

function sentenceAround({ sentences, text }: Article, place: Span): Span | undefined {
  const sentence = sentences.find(({ start, end }) => start <= place.start && place.end <= end);
  return sentence && shortened(text, sentence, place);
}

/** An excerpt with a link to the original sentence. */
function cite(
  snapshot: Snapshot,
  article: number,
  span: Span,
  [highlights = [], time]: readonly [(readonly Span[])?, TimeExpression?] = [],
): Excerpt {
  return withLink(makeExcerpt(snapshot, { article, span }, highlights, time), snapshot);
}

function articleAt(snapshot: Snapshot, at: number): Article {
  const article = snapshot.articles[at];
  if (article === undefined) throw new RangeError(`no article ${at}`);
  return article;
}
