import type { Article, Sentence } from "../../corpus/article.ts";
import type { Extraction } from "../../extract/extraction.ts";
import type { SentenceHit } from "../../search/searchSentences.ts";
import type { Span } from "../../text/span.ts";

/** How well a sentence or article matches one wording of a question by plain search. */
export interface Fit {
  /** Its score relative to the best for this question: 0 to 1. */
  readonly share: number;
  /** Its score divided by the weight of the question's words: 0 to about 5, independent of the other results. */
  readonly perIdf: number;
}

/** A candidate sentence, with how well it and its article match by plain search. */
export interface Candidate {
  /** Index in `Snapshot.articles`. */
  readonly place: number;
  readonly article: Article;
  readonly extraction: Extraction;
  readonly sentence: Sentence;
  /** Its index among the article's sentences, and its number in the search index. */
  readonly number: number;
  readonly unit: number;
  /** For the question's own words, and for similar words. */
  readonly literal: Fit;
  readonly related: Fit;
  /** The same for its article. */
  readonly articleLiteral: Fit;
  readonly articleRelated: Fit;
  /** The spans of the question's own words in it. */
  readonly matches: SentenceHit["matches"];
}

/** A candidate whose article is unpacked only once its sentence is looked at. */
export class FoundSentence implements Candidate {
  readonly place: number;
  readonly article: Article;
  readonly extraction: Extraction;
  readonly number: number;
  readonly unit: number;
  readonly literal: Fit;
  readonly related: Fit;
  readonly articleLiteral: Fit;
  readonly articleRelated: Fit;
  readonly matches: Candidate["matches"];
  #sentence: Sentence | undefined;

  constructor(found: Omit<Candidate, "sentence">) {
    this.place = found.place;
    this.article = found.article;
    this.extraction = found.extraction;
    this.number = found.number;
    this.unit = found.unit;
    this.literal = found.literal;
    this.related = found.related;
    this.articleLiteral = found.articleLiteral;
    this.articleRelated = found.articleRelated;
    this.matches = found.matches;
  }

  get sentence(): Sentence {
    return (this.#sentence ??= this.article.sentences[this.number] as Sentence);
  }
}

/** The value of one feature for a candidate. */
export interface Signal {
  /** 0 to 1. */
  readonly value: number;
  /** The words it is based on, to show in bold if the candidate answers. */
  readonly spans?: readonly Span[];
}
