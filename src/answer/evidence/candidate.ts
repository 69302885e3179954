import type { Article, Sentence } from "../../corpus/article.ts";
import type { Extraction } from "../../extract/extraction.ts";
import type { SentenceHit } from "../../search/searchSentences.ts";
import type { Span } from "../../text/span.ts";

/** A sentence that may answer, with how well plain search found it and its article: shares of the best, 0 to 1. */
export interface Candidate {
  /** Place in `Snapshot.articles`. */
  readonly place: number;
  readonly article: Article;
  readonly extraction: Extraction;
  readonly sentence: Sentence;
  /** Its place in the article's sentences, and its number in the index. */
  readonly number: number;
  readonly unit: number;
  /** The score for the question's own words, and for words of like use. */
  readonly literal: number;
  readonly related: number;
  /** The same for its article. */
  readonly articleLiteral: number;
  readonly articleRelated: number;
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
