import { analyseQuery } from "../../search/analyseQuery.ts";
import { inDictionary } from "../../search/dictionary.ts";
import { stringsWith } from "../../search/preparedStrings.ts";
import { proposeNearest } from "../../search/proposeNearest.ts";
import type { Query } from "../../search/query.ts";
import { searchArticles } from "../../search/searchArticles.ts";
import { searchSentences } from "../../search/searchSentences.ts";
import { fold } from "../../text/fold.ts";
import type { Span } from "../../text/span.ts";
import { leastShare, shareOfWordsBy } from "../evidence/shareOfWords.ts";
import { plainWordsIn } from "../question/slang.ts";
import { type Wording, withPlainWords, withRelatedWords, wordings } from "../evidence/widenQuery.ts";
import { nameForms, nameWords } from "../names/nameWords.ts";
import type { Snapshot } from "../snapshot.ts";
import { articlesOfPart, authorLines, catalogueOf, outletKey } from "./catalogue.ts";

/** An article, and the sentence that shows why it was found, unless its headline does. */
export interface FoundArticle {
  /** Index into `Snapshot.articles`. */
  readonly article: number;
  readonly because?: { readonly span: Span; readonly highlights: readonly Span[] };
}

/** Maximum number of articles for a misspelt headline. */
const HEADLINES = 5;
/** Maximum number of sentences to check. */
const LOOKED_AT = 50;
/** Number of articles whose opening is compared with the best sentence; more are hardly ever shown. */
const OPENED = 5;
/** Minimum closeness of a headline to what was typed; 1 if they are equal. */
const CLOSENESS = 0.8;
/** Minimum number of letters to look for inside a file name or an outlet. */
const LEAST = 3;

const sourcesAt = (places: readonly number[]): FoundArticle[] => places.map((article) => ({ article }));

/** Whether a text, in lower case, may be part of a file name: it has a digit or a mark, and no space. */
export const mayBePartOfFile = (typed: string): boolean =>
  typed.length >= LEAST && !/\s/u.test(typed) && /\d|[._-]/u.test(typed);

/** The article with this id or file; for part of a file name, all articles that have it. */
export function byFile(snapshot: Snapshot, typed: string): FoundArticle[] {
  const catalogue = catalogueOf(snapshot);
  const wanted = typed.toLowerCase();
  const place = catalogue.files.get(wanted);
  if (place !== undefined) return [{ article: place }];
  return mayBePartOfFile(wanted) ? sourcesAt(articlesOfPart(catalogue, wanted)) : [];
}

/** The articles of an outlet, or of all outlets whose names start or end with the text. */
export function byOutlet(snapshot: Snapshot, typed: string): FoundArticle[] {
  const wanted = outletKey(typed);
  if (wanted.length < LEAST) return [];
  const fitting = [...catalogueOf(snapshot).outlets].filter(
    ([outlet]) => outlet === wanted || outlet.startsWith(`${wanted} `) || outlet.endsWith(` ${wanted}`),
  );
  return sourcesAt(fitting.flatMap(([, places]) => places).toSorted((a, b) => a - b));
}

/** The articles by an author, given by full name or surname, according to their details or bylines. */
export function byAuthor(snapshot: Snapshot, typed: string): FoundArticle[] {
  const wanted = nameWords(typed).map(({ form }) => form);
  const { authors } = catalogueOf(snapshot);
  const [rarest = []] = wanted.map((word) => authors.get(word) ?? []).toSorted((a, b) => a.length - b.length);
  return sourcesAt(rarest).filter(({ article }) => {
    const source = snapshot.articles[article];
    const lines = source === undefined ? [] : authorLines(source);
    return lines.some((line) => {
      const own = new Set(nameForms(line));
      return wanted.every((word) => own.has(word));
    });
  });
}

/** The articles whose headline contains the text or nearly equals it. */
export function byHeadline({ index: { headlines } }: Snapshot, typed: string): FoundArticle[] {
  const whole = fold(typed).includes(" ") ? stringsWith(headlines, typed) : [];
  if (whole.length > 0) return sourcesAt(whole);
  return sourcesAt(proposeNearest(headlines, typed, HEADLINES, CLOSENESS).map(({ place }) => place));
}

/**
 * The articles that say what was typed, best first, with the sentence that says it, and the wording that found them.
 */
export function byContent(snapshot: Snapshot, typed: string): readonly [readonly FoundArticle[], Wording] {
  const literal = queryFor(snapshot, typed);
  for (const wording of wordings) {
    const query = wording === "literal" ? literal : withRelatedWords(snapshot.index, literal);
    const sources = bySentence(snapshot, query);
    if (sources.length > 0) return [sources, wording];
    if (wording === "related" || literal.terms.length < 2) continue;
    // No sentence has enough of the words, but a whole article may.
    const whole = searchArticles(snapshot.index, query).filter(({ share }) => share >= leastShare());
    if (whole.length > 0) return [sourcesAt(whole.map(({ article }) => article)), wording];
  }
  return [[], "literal"];
}

/**
 * The articles with a sentence that has the words. An article is shown by its opening if that has nearly as many of them,
 * because the opening says what it is about.
 */
function bySentence(snapshot: Snapshot, query: Query): FoundArticle[] {
  const share = shareOfWordsBy(snapshot.index, query);
  const sources = new Map<number, FoundArticle>();
  for (const hit of searchSentences(snapshot.index, query, { limit: LOOKED_AT })) {
    const sentence = snapshot.articles[hit.article]?.sentences[hit.sentence];
    if (sentence === undefined || sources.has(hit.article)) continue;
    const own = share(hit.unit, hit.unit + 1);
    if (own < leastShare()) continue;
    const opening =
      sources.size < OPENED
        ? openingWith(snapshot, hit.article, {
            shareOf: (unit) => share(unit, unit + 1),
            least: leastShare() * own,
          })
        : undefined;
    const because = { span: sentence, highlights: hit.matches.map(({ span }) => span) };
    const isItself = opening?.because?.span === sentence;
    sources.set(hit.article, isItself || opening === undefined ? { article: hit.article, because } : opening);
  }
  return [...sources.values()];
}

/** An article by its headline or by the first sentence of its body, whichever has more of the words; at least `least`. */
function openingWith(
  { articles, index }: Snapshot,
  place: number,
  { shareOf, least }: { readonly shareOf: (unit: number) => number; readonly least: number },
): FoundArticle | undefined {
  const { sentences = [], blocks = [] } = articles[place] ?? {};
  const [headline = 0, lead = 0] = (["headline", "body"] as const).map((role) => {
    const at = sentences.findIndex(({ block }) => blocks[block]?.role === role);
    return at < 0 ? 0 : shareOf((index.articleUnit[place] ?? 0) + at);
  });
  if (Math.max(headline, lead) < least) return undefined;
  const span = sentences.find(({ block }) => blocks[block]?.role === "body");
  return headline >= lead || span === undefined
    ? { article: place }
    : { article: place, because: { span, highlights: [] } };
}

/** The query for the typed text. A word that looks like a name is not repaired: "the Guardien" is not a guard. */
function queryFor({ index }: Snapshot, typed: string): Query {
  const query = withPlainWords(index, analyseQuery(index, typed), plainWordsIn(typed));
  const isTitled = /\p{Ll}/u.test(typed);
  const terms = query.terms.map((term) => {
    const isName = isTitled && /^\p{Lu}/u.test(typed.slice(term.start, term.end)) && !inDictionary(term.form);
    return isName && !term.known ? { ...term, alternatives: [] } : term;
  });
  return { ...query, terms };
}
