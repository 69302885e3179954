import { analyseQuery } from "../../search/analyseQuery.ts";
import { inDictionary } from "../../search/dictionary.ts";
import { proposeNearest } from "../../search/proposeNearest.ts";
import type { Query } from "../../search/query.ts";
import { searchArticles } from "../../search/searchArticles.ts";
import { searchSentences } from "../../search/searchSentences.ts";
import type { Article } from "../../corpus/article.ts";
import { fold } from "../../text/fold.ts";
import type { Span } from "../../text/span.ts";
import { coverageBy } from "../evidence/coverage.ts";
import { plainWordsIn } from "../question/slang.ts";
import { type Wording, withPlainWords, withRelatedWords, wordings } from "../evidence/widenQuery.ts";
import { nameWords } from "../names/nameWords.ts";
import type { Snapshot } from "../snapshot.ts";

/** An article that was found, and the sentence that shows why where it is not its headline. */
export interface Source {
  /** Index into `Snapshot.articles`. */
  readonly article: number;
  readonly because?: { readonly span: Span; readonly highlights: readonly Span[] };
}

/** Most articles that a misspelt headline may be. */
const HEADLINES = 5;
/** Most sentences that are looked at. */
const LOOKED_AT = 50;
/** A sentence has what is asked for if it and its surroundings have at least this share of the words, by weight. */
const COVERAGE: Readonly<Record<Wording, number>> = { literal: 0.65, related: 0.75 };
/** The same of a whole article, where no sentence has enough of them. */
const IN_ARTICLE = 0.75;
/** How near a headline must be to what was typed: 1 is the same. */
const CLOSENESS = 0.8;
/** The fewest letters that are looked for inside a file name or an outlet. */
const LEAST = 3;

function matching(snapshot: Snapshot, fits: (article: Article) => boolean): Source[] {
  return snapshot.articles.flatMap((article, place) => (fits(article) ? [{ article: place }] : []));
}

/** The article of an id or file; of part of a file's name, all that have it. */
export function byFile({ articles }: Snapshot, typed: string): Source[] {
  const wanted = typed.toLowerCase();
  const place = articles.findIndex(({ id, file }) => id === wanted || file.toLowerCase() === wanted);
  if (place >= 0) return [{ article: place }];
  if (wanted.length < LEAST || /\s/u.test(wanted)) return [];
  return articles.flatMap(({ file }, article) =>
    file
      .toLowerCase()
      .split("/")
      .some((part) => part.startsWith(wanted)) && /\d|[._-]/u.test(wanted)
      ? [{ article }]
      : [],
  );
}

/** The articles of an outlet, or of all whose names start so. */
export function byOutlet(snapshot: Snapshot, typed: string): Source[] {
  const wanted = withoutThe(fold(typed));
  if (wanted.length < LEAST) return [];
  return matching(snapshot, ({ details }) => {
    const outlet = details.outlet === undefined ? "" : withoutThe(fold(details.outlet));
    return outlet === wanted || outlet.startsWith(`${wanted} `) || outlet.endsWith(` ${wanted}`);
  });
}

const withoutThe = (name: string): string => name.trim().replace(/^the /u, "");

/** The articles by an author, who is named in full or by surname, in what is known of the article or in its byline. */
export function byAuthor(snapshot: Snapshot, typed: string): Source[] {
  const wanted = nameWords(typed).map(({ form }) => form);
  if (wanted.length === 0) return [];
  return matching(snapshot, ({ details: { authors = [] }, blocks, text }) => {
    const bylines = blocks
      .filter(({ role }) => role === "credit")
      .map(({ start, end }) => text.slice(start, end));
    return [...authors, ...bylines].some((line) => {
      const own = new Set(nameWords(line).map(({ form }) => form));
      return wanted.every((word) => own.has(word));
    });
  });
}

/** The articles whose headline has what was typed, or nearly is it. */
export function byHeadline(snapshot: Snapshot, typed: string): Source[] {
  const inside = fold(typed);
  const whole = matching(snapshot, ({ headline }) => inside.includes(" ") && fold(headline).includes(inside));
  if (whole.length > 0) return whole;
  return proposeNearest(snapshot.index.headlines, typed, HEADLINES)
    .filter(({ closeness }) => closeness >= CLOSENESS)
    .map(({ place }) => ({ article: place }));
}

/** The articles that say what was typed, best first, with the sentence that does; and in which wording they were found. */
export function byContent(snapshot: Snapshot, typed: string): readonly [readonly Source[], Wording] {
  const literal = queryFor(snapshot, typed);
  for (const wording of wordings) {
    const query = wording === "literal" ? literal : withRelatedWords(snapshot.index, literal);
    const sources = bySentence(snapshot, query, COVERAGE[wording]);
    if (sources.length > 0) return [sources, wording];
    if (wording === "related" || literal.terms.length < 2) continue;
    const whole = searchArticles(snapshot.index, query).filter(({ coverage }) => coverage >= IN_ARTICLE);
    if (whole.length > 0) return [whole.map(({ article }) => ({ article })), wording];
  }
  return [[], "literal"];
}

function bySentence(snapshot: Snapshot, query: Query, least: number): Source[] {
  const coverage = coverageBy(snapshot.index, query);
  const sources = new Map<number, Source>();
  for (const hit of searchSentences(snapshot.index, query, { limit: LOOKED_AT })) {
    const sentence = snapshot.articles[hit.article]?.sentences[hit.sentence];
    if (sentence === undefined || sources.has(hit.article)) continue;
    if (coverage(hit.unit, hit.unit + 1) < least) continue;
    const because = { span: sentence, highlights: hit.matches.map(({ span }) => span) };
    sources.set(hit.article, { article: hit.article, because });
  }
  return [...sources.values()];
}

/** The query for what was typed; a word that looks like a name is not repaired: "the Guardien" is no guard. */
function queryFor({ index }: Snapshot, typed: string): Query {
  const query = withPlainWords(index, analyseQuery(index, typed), plainWordsIn(typed));
  const isTitled = /\p{Ll}/u.test(typed);
  const terms = query.terms.map((term) => {
    const isName = isTitled && /^\p{Lu}/u.test(typed.slice(term.start, term.end)) && !inDictionary(term.form);
    return isName && !term.known ? { ...term, alternatives: [] } : term;
  });
  return { ...query, terms };
}
