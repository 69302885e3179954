import type { Span } from "../../../text/span.ts";
import type { Cue } from "../../question/asking.ts";
import type { Candidate } from "../candidate.ts";
import type { Inquiry } from "../inquiry.ts";
import { oncePerInquiry } from "../oncePerInquiry.ts";
import { contextShareOf } from "./contextShare.ts";
import { replyTo } from "../replyTo.ts";
import type { Feature } from "./feature.ts";
import { answerTypes } from "./type/answerTypes.ts";
import { numbersIn } from "./type/numberTypes.ts";
import { timesIn } from "./type/timeTypes.ts";
import { looseType, mentionsType } from "./type/looseTypes.ts";

/** Where a candidate answers: its sentence or, if that is an interviewer's question, the reply. */
interface AnsweringPart extends Pick<Candidate, "article" | "extraction" | "unit"> {
  readonly sentence: Span;
  readonly isReply: boolean;
}

function answeringPart({ article, extraction, unit, sentence }: Candidate): AnsweringPart {
  const reply = replyTo(article, sentence);
  const isReply = reply !== undefined;
  const part = isReply ? { start: sentence.end, end: reply.end } : sentence;
  return { article, extraction, unit, sentence: part, isReply };
}

/** The words of a type; undefined if the question asks for none. */
type TypeWords = readonly Span[] | undefined;

/** Reads each candidate once per question, for several features; none if the question asks for nothing. */
const readOnce = (
  readingOf: (inquiry: Inquiry) => ((part: AnsweringPart) => TypeWords) | undefined,
): ((inquiry: Inquiry) => (candidate: Candidate) => TypeWords) =>
  oncePerInquiry((inquiry) => {
    const read = readingOf(inquiry);
    if (read === undefined) return () => undefined;
    const seen = new Map<number, TypeWords>();
    return (candidate) => {
      if (!seen.has(candidate.unit)) seen.set(candidate.unit, read(answeringPart(candidate)));
      return seen.get(candidate.unit);
    };
  });

/** The words of the type that the form of the question asks for; undefined if it asks for none. */
const strictReading = readOnce(({ question, asked, wordMatches }) => {
  const check = answerTypes[question.cue];
  if (check === undefined) return undefined;
  return ({ article, extraction, sentence, isReply, unit }) =>
    check({ article, extraction, sentence, isReply, matched: wordMatches.placesIn(unit), asked }, question);
});

/** The same for the type that the words of the question mention, whatever its form. */
const looseReading = readOnce((inquiry) => (mentionsType(inquiry) ? looseType(inquiry) : undefined));

/**
 * It contains what the form of the question asks for, such as a date for "when", weighted by its share of the
 * question's words.
 */
export const typeMet: Feature = {
  name: "type met",
  atMost: (inquiry) => {
    const share = contextShareOf(inquiry);
    return answerTypes[inquiry.question.cue] === undefined ? () => 0 : ({ unit }) => share(unit);
  },
  prepare: (inquiry) => {
    const reading = strictReading(inquiry);
    const share = contextShareOf(inquiry);
    return (candidate) => {
      const spans = reading(candidate) ?? [];
      return spans.length === 0 ? { value: 0 } : { value: share(candidate.unit), spans };
    };
  },
};

/** It contains what the question's words mention, such as money for "price". */
export const looseTypeMet: Feature = {
  name: "loose type met",
  atMost: (inquiry) => {
    const most = mentionsType(inquiry) ? 1 : 0;
    return () => most;
  },
  prepare: (inquiry) => {
    const reading = looseReading(inquiry);
    return (candidate) => {
      const spans = reading(candidate) ?? [];
      return { value: spans.length > 0 ? 1 : 0, spans };
    };
  },
};

/** Cues that ask for numbers or dates, which are recognised very reliably. */
const measures: ReadonlySet<Cue> = new Set<Cue>(["amount", "count", "duration", "time"]);

/** The numbers or dates of a sentence, whatever they belong to; undefined if the question asks for none. */
const measureReading = readOnce(({ question: { cue } }) => {
  if (!measures.has(cue)) return undefined;
  const measuresIn = cue === "time" ? timesIn : numbersIn;
  return ({ article, extraction, sentence }) =>
    measuresIn({ article, extraction, sentence, matched: [], asked: new Set() });
});

/** A feature that is 1 for the candidates for which `isSo` is true. */
const flag = (name: string, isSo: (inquiry: Inquiry) => (candidate: Candidate) => boolean): Feature => ({
  name,
  atMost: () => () => 1,
  prepare: (inquiry) => {
    const holds = isSo(inquiry);
    return (candidate) => ({ value: holds(candidate) ? 1 : 0 });
  },
});

/** It lacks the number or date that the form of the question asks for. */
export const measureMissed = flag("measure missed", (inquiry) => {
  const measure = measureReading(inquiry);
  return (candidate) => measure(candidate)?.length === 0;
});

/** It has a number or date, but of something else or in another clause. */
export const measureApart = flag("measure apart", (inquiry) => {
  const [measure, strict] = [measureReading(inquiry), strictReading(inquiry)];
  return (candidate) => (measure(candidate)?.length ?? 0) > 0 && strict(candidate)?.length === 0;
});

/** It lacks any other kind of thing that the form of the question asks for. */
export const typeMissed = flag("type missed", (inquiry) => {
  const strict = strictReading(inquiry);
  return measures.has(inquiry.question.cue) ? () => false : (candidate) => strict(candidate)?.length === 0;
});

/** It lacks what the question's words mention. */
export const looseTypeMissed = flag("loose type missed", (inquiry) => {
  const loose = looseReading(inquiry);
  return (candidate) => loose(candidate)?.length === 0;
});
