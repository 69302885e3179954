import type { Article, Sentence } from "../../corpus/article.ts";
import type { Extraction } from "../../extract/extraction.ts";
import type { SentenceHit } from "../../search/searchSentences.ts";
import type { Span } from "../../text/span.ts";

/** How well plain search found a sentence or an article for one wording of a question. */
export interface Fit {
  /** Its score as a share of the best for this question: 0 to 1. */
  readonly share: number;
  /** Its score over the weight of the question's words: 0 to about 5, whatever else was found. */
  readonly perIdf: number;
}

/** A sentence that may answer, with how well plain search found it and its article. */
export interface Candidate {
  /** Place in `Snapshot.articles`. */
  readonly place: number;
  readonly article: Article;
  readonly extraction: Extraction;
  readonly sentence: Sentence;
  /** Its place in the article's sentences, and its number in the index. */
  readonly number: number;
  readonly unit: number;
  /** For the question's own words, and for words of like use. */
  readonly literal: Fit;
  readonly related: Fit;
  /** The same for its article. */
  readonly articleLiteral: Fit;
  readonly articleRelated: Fit;
  /** Where the question's own words stand in it. */
  readonly matches: SentenceHit["matches"];
}

/** What one feature says of a candidate. */
export interface Signal {
  /** 0 to 1. */
  readonly value: number;
  /** The words that it speaks of, to be shown in bold if the candidate answers. */
  readonly spans?: readonly Span[];
}
