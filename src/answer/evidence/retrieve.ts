import type { Query } from "../../search/query.ts";
import { bestArticles } from "../../search/searchArticles.ts";
import { bestSentences, type SentenceHit, type SentenceOptions } from "../../search/searchSentences.ts";
import { withScoredUnits } from "../../search/withScoredUnits.ts";
import { type Candidate, type Fit, FoundSentence } from "./candidate.ts";
import type { Inquiry } from "./inquiry.ts";
import { isQuestion, replyTo } from "./replyTo.ts";

/** Number of sentences to take for each wording. */
const SENTENCES = 100;
/** Number of articles to score. */
const ARTICLES = 100;
/** Number of articles of which every sentence is taken, and the maximum number of sentences of each. */
const WHOLE_ARTICLES = 3;
const MOST_OF_ARTICLE = 200;

/** The match of a sentence that search did not find. */
const unfound: Fit = { share: 0, perIdf: 0 };

/** The hits for one wording, by unit and by article. */
interface Hits {
  readonly sentences: ReadonlyMap<number, Fit & Pick<SentenceHit, "matches">>;
  readonly articles: ReadonlyMap<number, Fit>;
}

/**
 * The candidate sentences: the best by the question's own words, the best by similar words, and all sentences of the
 * best articles.
 *
 * @param only the units to consider; all by default
 */
export function retrieve(inquiry: Inquiry, only?: Iterable<number>): Candidate[] {
  const { snapshot } = inquiry;
  const { index } = snapshot;
  const literal = hitsOf(inquiry, inquiry.literal);
  const related = hitsOf(inquiry, inquiry.related, { isExplained: false });
  const units = new Set(only ?? bestUnits(inquiry, literal, related));
  return [...units].flatMap((unit) => {
    const place = index.unitArticle[unit] ?? 0;
    const number = index.unitSentence[unit] ?? -1;
    const article = snapshot.articles[place];
    const extraction = snapshot.extractions[place];
    if (article === undefined || extraction === undefined || number < 0) return [];
    const hit = literal.sentences.get(unit);
    return new FoundSentence({
      place,
      article,
      extraction,
      number,
      unit,
      literal: hit ?? unfound,
      related: related.sentences.get(unit) ?? unfound,
      articleLiteral: literal.articles.get(place) ?? unfound,
      articleRelated: related.articles.get(place) ?? unfound,
      matches: hit?.matches ?? [],
    });
  });
}

/** Whether a candidate can answer: a question cannot, unless it is from an interview and its reply follows. */
export const canAnswer = ({ article, sentence }: Candidate): boolean =>
  !isQuestion(article.text, sentence) || replyTo(article, sentence) !== undefined;

/** The units of the best sentences and the best articles. */
function bestUnits({ snapshot: { index } }: Inquiry, literal: Hits, related: Hits): Set<number> {
  const scoreOf = (article: number): number =>
    (literal.articles.get(article)?.share ?? 0) + (related.articles.get(article)?.share ?? 0);
  const whole = [...new Set([...literal.articles.keys(), ...related.articles.keys()])]
    .toSorted((a, b) => scoreOf(b) - scoreOf(a) || a - b)
    .slice(0, WHOLE_ARTICLES);
  const units = new Set([...literal.sentences.keys(), ...related.sentences.keys()]);
  for (const article of whole) {
    const first = index.articleUnit[article] ?? 0;
    const end = Math.min(index.articleUnit[article + 1] ?? 0, first + MOST_OF_ARTICLE);
    for (let unit = first; unit < end; unit += 1) units.add(unit);
  }
  return units;
}

function hitsOf({ snapshot: { index } }: Inquiry, query: Query, options: SentenceOptions = {}): Hits {
  const [sentences, articles] = withScoredUnits(index, query, (looked, touched) => [
    bestSentences(looked, touched, { limit: SENTENCES, ...options }),
    bestArticles(looked, ARTICLES),
  ]);
  const [bestSentence, bestArticle] = [sentences[0]?.score ?? 1, articles[0]?.score ?? 1];
  const perIdf = (score: number, idfs: readonly number[]): number => {
    const total = query.terms.reduce((sum, { weight }, term) => sum + (idfs[term] ?? 0) * weight, 0);
    return total === 0 ? 0 : score / total;
  };
  const idfs = query.terms.map(({ idf }) => idf);
  const articleIdfs = query.terms.map(({ articleIdf }) => articleIdf);
  return {
    sentences: new Map(
      sentences.map(({ unit, score, matches }) => [
        unit,
        { share: score / bestSentence, perIdf: perIdf(score, idfs), matches },
      ]),
    ),
    articles: new Map(
      articles.map(({ article, score }) => [
        article,
        { share: score / bestArticle, perIdf: perIdf(score, articleIdfs) },
      ]),
    ),
  };
}
