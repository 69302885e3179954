import type { Candidate } from "../../../../src/answer/evidence/candidate.ts";
import type { Snapshot } from "../../../../src/answer/snapshot.ts";

const unfound = { share: 0, perIdf: 0 };

/** Each sentence of a single article as a candidate. */
export function sentencesOf({
  articles: [article],
  extractions: [extraction],
  index,
}: Snapshot): Candidate[] {
  if (article === undefined || extraction === undefined) throw new Error("no article");
  return article.sentences.map((sentence, number) => ({
    place: 0,
    article,
    extraction,
    sentence,
    number,
    unit: index.unitSentence.indexOf(number),
    literal: unfound,
    related: unfound,
    articleLiteral: unfound,
    articleRelated: unfound,
    matches: [],
  }));
}
