import { judge, type Verdict } from "../evidence/decide.ts";
import { inquire, type Inquiry } from "../evidence/inquiry.ts";
import { rank, type Ranked } from "../evidence/score.ts";
import type { Question } from "../question/question.ts";
import { readAsking } from "../question/readAsking.ts";
import { readPeriod } from "../question/readPeriod.ts";
import type { Answer } from "../reply/answer.ts";
import type { Asked } from "../reply/makeAnswer.ts";
import type { Snapshot } from "../snapshot.ts";
import { answerAllTheSame } from "./answerAsking.ts";
import { answerBy, cite, stranger, timesOf } from "./evidenceFor.ts";
import { timelineOf, timesToShow } from "./timeline.ts";

/** More words than this describe an event; fewer name a topic, whose dates are listed in order. */
const WORDS_OF_A_TOPIC = 2;

/** A sentence without a date never answers "when", whatever else speaks for it. */
const isDated = ({ parts }: Ranked): boolean =>
  parts.some(({ feature, value }) => (feature === "type met" || feature === "measure apart") && value > 0);

/** Judges the dated sentences for a question; the others are at most related. */
export function decideDated(inquiry: Inquiry): Verdict {
  const ranked = rank(inquiry);
  const verdict = judge(inquiry, ranked.filter(isDated));
  return verdict.outcome === "nothing" ? { ...judge(inquiry, ranked), outcome: "nothing" } : verdict;
}

/**
 * `/when`: the passage that dates what a question asks about; or the dated passages about a topic, oldest first; or
 * without either, all dated passages. Throws a `UserError` for an invalid period.
 */
export function answerWhen(question: Question, snapshot: Snapshot): Answer {
  const topic = [question.text, question.about].filter((part) => part !== undefined && part !== "").join(" ");
  const asked: Asked = { command: "when", question: topic };
  const period = readPeriod(question);
  if (topic === "") return timelineOf(asked, timesToShow(snapshot, period), period);
  const asking = readAsking(topic, "when");
  if (asking.cue !== "time") return answerAllTheSame(asked, asking, snapshot);
  const inquiry = inquire(snapshot, asking);
  if (inquiry.strangerNear !== undefined) return stranger(asked, inquiry.strangerNear, snapshot);
  const verdict = decideDated(inquiry);
  if (verdict.outcome === "nothing") return answerBy(asked, inquiry, verdict);
  const dated = verdict.rivals.flatMap((one) => timesOf(one).map((time) => cite(inquiry, one, time)));
  const asksPeriod = period.from !== undefined || period.to !== undefined;
  const isTopic = inquiry.literal.terms.length <= WORDS_OF_A_TOPIC && readAsking(topic).cue === "open";
  if ((!isTopic && !asksPeriod) || dated.length === 0) return answerBy(asked, inquiry, verdict);
  const timeline = timelineOf(asked, dated, period);
  return timeline.kind === "found" ? { ...timeline, kind: verdict.outcome } : timeline;
}
