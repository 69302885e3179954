import type { Quotation } from "../../extract/extraction.ts";
import { analyseQuery } from "../../search/analyseQuery.ts";
import type { Query } from "../../search/query.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Answer, Excerpt } from "../reply/answer.ts";
import { coverageOfUnits, coverageTerms } from "../evidence/coverage.ts";
import { distinctExcerpts } from "../reply/distinctExcerpts.ts";
import { type Wording, wordings } from "../evidence/findEvidence.ts";
import { type Asked, found, nothing } from "../reply/kinds.ts";
import { makeExcerpt } from "../reply/makeExcerpt.ts";
import { notes } from "../reply/notes.ts";
import type { Snapshot } from "../snapshot.ts";
import { withRelatedWords } from "../evidence/widenQuery.ts";

/** Most excerpts of one answer. */
const SHOWN = 8;
/** Share of the topic's words, by weight, that a quotation and its surroundings must have, by the wording looked for. */
const COVERAGE: Readonly<Record<Wording, number>> = { literal: 0.4, related: 0.65 };

/** A quotation of the speaker asked for, with how much of the topic it and its surroundings have. */
interface Said {
  readonly article: number;
  readonly quotation: Quotation;
  readonly share: number;
}

/**
 * Shows the exact words of a speaker, in the order of the articles, or, with a topic, those about it, best first.
 *
 * @param isSpeaker whether a quotation is by the speaker who is asked for
 * @param mentions where the speaker is named, for when none of their words are quoted
 */
export function quoteSpeaker(
  asked: Asked,
  isSpeaker: (quotation: Quotation) => boolean,
  topic: string,
  snapshot: Snapshot,
  mentions: readonly Excerpt[],
): Answer {
  const literal = analyseQuery(snapshot.index, topic);
  const said = sayings(snapshot, isSpeaker, literal);
  if (said.length === 0) return nothing(asked, mentions, mentions.length === 0 ? [] : [notes.neverQuoted]);
  const about = wordings
    .map((wording) => {
      const query = wording === "literal" ? literal : withRelatedWords(snapshot.index, literal);
      return sayings(snapshot, isSpeaker, query).filter(({ share }) => share >= COVERAGE[wording]);
    })
    .find((list) => list.length > 0);
  if (about === undefined)
    return nothing(asked, distinctExcerpts(said.map((one) => cite(snapshot, one))).slice(0, 3), [
      notes.notAboutIt,
    ]);
  const ranked = literal.terms.length === 0 ? about : about.toSorted((a, b) => b.share - a.share);
  return found(asked, distinctExcerpts(ranked.map((one) => cite(snapshot, one))).slice(0, SHOWN));
}

function sayings(snapshot: Snapshot, isSpeaker: (quotation: Quotation) => boolean, query: Query): Said[] {
  const terms = coverageTerms(query, []);
  return snapshot.extractions.flatMap(({ quotations }, article) =>
    quotations.filter(isSpeaker).flatMap((quotation) => {
      const [first, end] = unitsOf(snapshot, article, quotation);
      if (first === undefined || end === undefined) return [];
      return { article, quotation, share: coverageOfUnits(snapshot.index, terms, first, end).share };
    }),
  );
}

/** The units of the sentences that hold a quotation, from the first up to the one after the last. */
function unitsOf({ index, articles }: Snapshot, article: number, quotation: Span): readonly number[] {
  const sentences = articles[article]?.sentences ?? [];
  const units: number[] = [];
  for (let unit = index.articleUnit[article] ?? 0; unit < (index.articleUnit[article + 1] ?? 0); unit += 1) {
    const sentence = sentences[index.unitSentence[unit] ?? -1];
    if (sentence !== undefined && overlaps(sentence, quotation)) units.push(unit);
  }
  const [first] = units;
  return first === undefined ? [] : [first, first + units.length];
}

/** The sentences that hold the quotation, with its words marked. */
function cite(snapshot: Snapshot, { article, quotation }: Said): Excerpt {
  const inside = (snapshot.articles[article]?.sentences ?? []).filter((sentence) =>
    overlaps(sentence, quotation),
  );
  const span = { start: inside[0]?.start ?? quotation.start, end: inside.at(-1)?.end ?? quotation.end };
  return makeExcerpt(snapshot, article, span, [quotation]);
}
