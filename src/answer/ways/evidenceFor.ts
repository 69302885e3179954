import type { TimeExpression } from "../../extract/extraction.ts";
import { overlaps } from "../../text/span.ts";
import { decide, type Verdict } from "../evidence/decide.ts";
import { highlightsOf } from "../evidence/highlightsOf.ts";
import { type Inquiry, inquire } from "../evidence/inquiry.ts";
import type { Ranked } from "../evidence/score.ts";
import type { NamedEntity } from "../names/namedEntity.ts";
import type { Asking } from "../question/asking.ts";
import type { Answer, Excerpt } from "../reply/answer.ts";
import { type Asked, found, likely, nothing } from "../reply/makeAnswer.ts";
import { makeExcerpt } from "../reply/makeExcerpt.ts";
import { mentionsOf } from "../reply/mentionsOf.ts";
import { noneSays, notes } from "../reply/notes.ts";
import type { Snapshot } from "../snapshot.ts";
import { missingWord } from "../evidence/missingWord.ts";

/** Most related passages shown if there is no answer. */
const RELATED = 3;

/** Answers a question from the sentences about it, with the certainty that the evidence allows. */
export const evidenceFor = (asked: Asked, question: Asking, snapshot: Snapshot): Answer =>
  answerInquiry(asked, inquire(snapshot, question));

/** The same for a question that is already prepared. */
export function answerInquiry(asked: Asked, inquiry: Inquiry): Answer {
  return inquiry.strangerNear === undefined
    ? answerBy(asked, inquiry, decide(inquiry))
    : stranger(asked, inquiry.strangerNear, inquiry.snapshot);
}

/** Turns a verdict into an answer. */
export function answerBy(asked: Asked, inquiry: Inquiry, verdict: Verdict): Answer {
  const { outcome, passages } = verdict;
  if (outcome === "nothing") {
    const near = passages.filter(({ candidate }) => candidate.matches.length > 0).slice(0, RELATED);
    return nothing(
      asked,
      near.map((one) => cite(inquiry, one)),
    );
  }
  const excerpts = passages.map((one) => cite(inquiry, one));
  const unmet = missingWord(inquiry, passages);
  const said = unmet === undefined ? [] : [noneSays(unmet)];
  return outcome === "found"
    ? found(asked, excerpts, unmet === undefined ? [] : [notes.relatedWording])
    : likely(asked, excerpts, said);
}

/** A passage as an excerpt, with the answering words in bold and, if a time is asked for, the time that answers. */
export function cite(
  { snapshot, question }: Inquiry,
  ranked: Ranked,
  time = question.cue === "time" ? timesOf(ranked)[0] : undefined,
): Excerpt {
  return makeExcerpt(
    snapshot,
    { article: ranked.candidate.place, span: ranked.passage },
    highlightsOf(ranked),
    time,
  );
}

/** The times in a sentence that are of the requested type, in order. */
export function timesOf(ranked: Ranked): TimeExpression[] {
  const spans = highlightsOf(ranked);
  return ranked.candidate.extraction.times.filter(
    (time) =>
      overlaps(time, ranked.candidate.sentence) &&
      spans.some(({ start, end }) => start === time.start && end === time.end),
  );
}

/** Says that nobody with this name is in the coverage, and shows people it could be confused with. */
export function stranger(asked: Asked, near: readonly NamedEntity[], snapshot: Snapshot): Answer {
  const related: Excerpt[] = [];
  for (const entity of near) {
    if (related.length === RELATED) break;
    related.push(...mentionsOf(snapshot, entity, 1));
  }
  return nothing(asked, related, [related.length === 0 ? notes.unknownName : notes.stranger]);
}
