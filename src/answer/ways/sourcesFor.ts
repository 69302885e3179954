import type { Article } from "../../corpus/article.ts";
import { articlesWithStart } from "../../search/articlesHaving.ts";
import { analyseQuery } from "../../search/analyseQuery.ts";
import type { Span } from "../../text/span.ts";
import { answering } from "../evidence/answering.ts";
import { decide } from "../evidence/decide.ts";
import { inquire } from "../evidence/inquiry.ts";
import { stem } from "../../text/stems.ts";
import type { Asking } from "../question/asking.ts";
import type { Answer, Excerpt } from "../reply/answer.ts";
import { articleCard } from "../reply/articleCard.ts";
import { type Asked, found, nothing } from "../reply/makeAnswer.ts";
import { makeExcerpt } from "../reply/makeExcerpt.ts";
import { notes } from "../reply/notes.ts";
import { nameWords } from "../names/nameWords.ts";
import type { Snapshot } from "../snapshot.ts";
import { contentForms } from "../../text/contentForms.ts";
import { byOtherName } from "./byOtherName.ts";
import { catalogueOf } from "./catalogue.ts";
import { cite } from "./evidenceFor.ts";
import { bylineOf, contributorsOf, pictureCreditsOf } from "./creditsOf.ts";
import { byAuthor, byContent, byFile, byHeadline, byOutlet, type FoundArticle } from "./findArticles.ts";

/** Most articles in one answer. */
const SHOWN = 5;
/** Most articles whose pictures are checked. */
const PICTURED = 10;

/** Ways to find an article by the exact text, most specific first; the first that finds any wins. */
const exactWays: readonly ((snapshot: Snapshot, typed: string) => readonly FoundArticle[])[] = [
  byFile,
  byOutlet,
  byHeadline,
  byFullAuthor,
];

/** What was found, with its notes. */
interface FoundSources {
  readonly sources: readonly FoundArticle[];
  readonly notes: readonly string[];
  /**
   * Whether the articles have none of the typed words, but only words spelt like them, "fortunate" for "fortnite", or another name
   * of what was typed.
   */
  readonly areGuessed?: boolean;
}

/** Finds the articles that a question asks for, for `/source` and for questions such as "is there a story about X". */
export function sourcesFor(asked: Asked, asking: Asking, snapshot: Snapshot): Answer {
  const { credit } = asking;
  const finding = credit === undefined ? articlesFor(asking, snapshot) : creditFor(credit, asking, snapshot);
  const answer = articlesFound(asked, finding, snapshot);
  // A note says that the article on the topic names nobody; another one must not stand in for it.
  const isOver = answer.kind !== "nothing" || answer.notes.length > 0;
  if (isOver || asking.author !== undefined || asking.rest === "") return answer;
  return perhapsOn(asked, asking, snapshot) ?? answer;
}

/**
 * An article that may be the one meant, because it has the best passage for the topic; for a credit, the line of that article
 * that names who made it. At most `likely`.
 */
function perhapsOn(asked: Asked, asking: Asking, snapshot: Snapshot): Answer | undefined {
  const inquiry = inquire(snapshot, { ...asking, cue: "open" });
  const { confidence, passages } = decide(inquiry);
  const [best] = passages;
  if (confidence < answering().onTopic || best === undefined || inquiry.strangerNear !== undefined)
    return undefined;
  const { credit, rest } = asking;
  const meant = [{ article: best.candidate.place }];
  const sources = credit === undefined ? meant : creditedAmong(meant, credit, rest, snapshot);
  if (sources.length === 0) return undefined;
  const shown = articlesFound(asked, { sources, notes: [] }, snapshot);
  return { ...shown, kind: "likely", excerpts: [...shown.excerpts, cite(inquiry, best)] };
}

/** The answer that shows articles: what is known about each, and what they say. */
export function articlesFound(
  asked: Asked,
  {
    sources,
    notes: said,
    areGuessed = false,
    gone = [],
  }: FoundSources & { readonly gone?: readonly Article[] },
  snapshot: Snapshot,
): Answer {
  const shown = sources.slice(0, SHOWN);
  if (shown.length === 0 && gone.length === 0) return nothing(asked, [], said);
  const articles = [...shown.flatMap(({ article }) => snapshot.articles[article] ?? []), ...gone].map((one) =>
    articleCard(one, snapshot.editorial),
  );
  const excerpts = shown.flatMap((source) => excerptsOf(snapshot, source));
  return { ...found(asked, excerpts, said), kind: areGuessed ? "likely" : "found", articles };
}

/** The articles that the most specific of the exact ways finds. */
export function firstThatFinds(snapshot: Snapshot, typed: string): readonly FoundArticle[] {
  for (const way of exactWays) {
    const sources = way(snapshot, typed);
    if (sources.length > 0) return sources;
  }
  return [];
}

/** The articles by an author or of an outlet, on a topic if one is given; or those on a topic. */
function articlesFor({ author, rest }: Asking, snapshot: Snapshot): FoundSources {
  if (author === undefined) return aboutTopic(rest, snapshot);
  const own = [byOutlet(snapshot, author), byAuthor(snapshot, author)].find(({ length }) => length > 0) ?? [];
  if (own.length === 0) return { sources: [], notes: [notes.noneBy] };
  if (rest === "") return { sources: own.map((one) => crediting(one, author, snapshot)), notes: [] };
  return amongThose(own, rest, snapshot);
}

/**
 * The given articles that are about a topic; if the search finds none, those with its words in compounds: "tug" in
 * "tugboat".
 */
function amongThose(own: readonly FoundArticle[], topic: string, snapshot: Snapshot): FoundSources {
  const of = new Set(own.map(({ article }) => article));
  const about = aboutTopic(topic, snapshot);
  const kept = about.sources.filter(({ article }) => of.has(article));
  if (kept.length > 0) return { ...about, sources: kept };
  const wanted = contentForms(topic);
  const having = wanted.map((word) => articlesWithStart(snapshot.index, word));
  const has = ({ article }: FoundArticle): boolean => having.every((articles) => articles.has(article));
  return { sources: wanted.length === 0 ? [] : own.filter(has), notes: [] };
}

/** The articles by an author named in more than one word, because a surname alone may be a topic. */
function byFullAuthor(snapshot: Snapshot, typed: string): readonly FoundArticle[] {
  if (nameWords(typed).length < 2) return [];
  return byAuthor(snapshot, typed).map((one) => crediting(one, typed, snapshot));
}

/** An article with the line that names its author or outlet, if that line has the requested name. */
function crediting(source: FoundArticle, name: string, snapshot: Snapshot): FoundArticle {
  const [credited] = withLine(source, bylineOf, snapshot);
  const article = snapshot.articles[source.article];
  const span = credited?.because?.span;
  if (credited === undefined || article === undefined || span === undefined) return source;
  const own = new Set(contentForms(article.text.slice(span.start, span.end)));
  return contentForms(name).every((form) => own.has(form)) ? credited : source;
}

function aboutTopic(topic: string, snapshot: Snapshot): FoundSources {
  const named = firstThatFinds(snapshot, topic);
  if (named.length > 0) return { sources: named, notes: [] };
  const [sources, wording] = byContent(snapshot, topic);
  if (sources.length === 0) return underOtherName(topic, snapshot);
  return {
    sources,
    notes: wording === "related" ? [notes.relatedWording] : [],
    areGuessed: analyseQuery(snapshot.index, topic).terms.every(({ known }) => !known),
  };
}

/** Articles on somebody they call otherwise. */
function underOtherName(topic: string, snapshot: Snapshot): FoundSources {
  const sources = byOtherName(snapshot, topic);
  return { sources, notes: sources.length === 0 ? [] : [notes.otherName], areGuessed: true };
}

/** Who wrote an article, worked on it or took a picture: the line that says so, from articles on the topic that have one. */
function creditFor(
  credit: NonNullable<Asking["credit"]>,
  { rest, outlet }: Asking,
  snapshot: Snapshot,
): FoundSources {
  const own = outlet === undefined ? [] : byOutlet(snapshot, outlet);
  const {
    sources: onTopic,
    notes: said,
    areGuessed = false,
  } = own.length === 0 ? aboutTopic(rest, snapshot) : amongThose(own, rest, snapshot);
  const credited = creditedAmong(onTopic, credit, rest, snapshot);
  if (credited.length > 0) return { sources: credited, notes: said, areGuessed };
  return { sources: [], notes: onTopic.length === 0 ? [] : [withoutCredit[credit]] };
}

/** Those articles that name who made them, by the line that does. */
const creditedAmong = (
  articles: readonly FoundArticle[],
  credit: NonNullable<Asking["credit"]>,
  topic: string,
  snapshot: Snapshot,
): readonly FoundArticle[] =>
  credit === "picture"
    ? pictured(articles, topic, snapshot)
    : articles.flatMap((one) => withLine(one, lineOf[credit], snapshot));

/** The line that names who wrote an article, or who else worked on it. */
const lineOf = { author: bylineOf, contributor: contributorsOf } as const;
const withoutCredit = {
  author: notes.noByline,
  contributor: notes.noContributors,
  picture: notes.noPictureCredit,
} as const;

function withLine(
  { article }: FoundArticle,
  find: (article: Article) => Span | undefined,
  { articles }: Snapshot,
): FoundArticle[] {
  const source = articles[article];
  const span = source && find(source);
  return span === undefined ? [] : [{ article, because: { span, highlights: [] } }];
}

/** Credits that contain words of what is pictured, in any article; otherwise those of articles about it. */
function pictured(onTopic: readonly FoundArticle[], asked: string, snapshot: Snapshot): FoundArticle[] {
  const creditsIn = (
    places: readonly number[],
  ): { article: number; span: { start: number; end: number }; met: number }[] =>
    places
      .flatMap((article) => {
        const source = snapshot.articles[article];
        return source === undefined
          ? []
          : pictureCreditsOf(source, asked)
              .slice(0, 1)
              .map(({ block, met }) => ({ article, span: block, met }));
      })
      .toSorted((a, b) => b.met - a.met);
  const { pictures } = catalogueOf(snapshot);
  const having = new Set(contentForms(asked).flatMap((form) => pictures.get(stem(form)) ?? []));
  const all = creditsIn([...having].toSorted((a, b) => a - b));
  const most = all[0]?.met ?? 0;
  const named = all.filter(({ met }) => met > 0 && met === most);
  const chosen =
    named.length > 0 ? named : creditsIn(onTopic.map(({ article }) => article).slice(0, PICTURED));
  return chosen.map(({ article, span }) => ({ article, because: { span, highlights: [] } }));
}

/** The sentence that names the typed text, or else the headline; then the first paragraph. */
function excerptsOf(snapshot: Snapshot, { article, because }: FoundArticle): Excerpt[] {
  const blocks = snapshot.articles[article]?.blocks ?? [];
  const headline = blocks.find(({ role }) => role === "headline");
  const first = blocks.find(({ role }) => role === "body");
  const spans = because === undefined ? [headline, first] : [because.span];
  return spans
    .filter((span) => span !== undefined)
    .map((span) => makeExcerpt(snapshot, { article, span }, because?.highlights ?? []));
}
