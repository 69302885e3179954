import type { Answer, Excerpt } from "../reply/answer.ts";
import type { Cue } from "../question/asking.ts";
import { answerAllTheSame } from "./answerAsking.ts";
import { cite, searchEvidence, stranger } from "./evidenceFor.ts";
import type { Evidence } from "../evidence/findEvidence.ts";
import { type Asked, nothing } from "../reply/kinds.ts";
import { namesIn } from "../question/namesInQuestion.ts";
import type { Question } from "../question/question.ts";
import { readPeriod } from "../question/readPeriod.ts";
import { readAsking } from "../question/readAsking.ts";
import type { Snapshot } from "../snapshot.ts";
import { everyTime, timelineOf } from "./timeline.ts";

/** Most passages that are shown as related where there is no date. */
const RELATED = 3;
/** A dated passage is of the timeline if its score is at least this share of the best one's. */
const ON_TOPIC = 0.7;

/** What a date may be asked of; all else is answered as `/ask` does: "who is the mayor". */
const mayBeDated: ReadonlySet<Cue> = new Set<Cue>([
  "time",
  "duration",
  "open",
  "truth",
  "event",
  "definition",
  "instance",
]);

/**
 * `/when`: the dated passages about a topic or a question, oldest first; without one, those of the whole coverage.
 * Throws a `UserError` for a period that is none.
 */
export function answerWhen(question: Question, snapshot: Snapshot): Answer {
  const topic = [question.text, question.about].filter((part) => part !== undefined && part !== "").join(" ");
  const asked: Asked = { command: "when", question: topic };
  const period = readPeriod(question);
  if (topic === "") return timelineOf(asked, everyTime(snapshot), period);
  const asking = readAsking(topic, "when");
  if (!mayBeDated.has(asking.cue)) return answerAllTheSame(asked, asking, snapshot);
  const { rest } = asking;
  const { named, strangerNear } = namesIn(rest, snapshot);
  if (strangerNear !== undefined) return stranger(asked, strangerNear, snapshot);
  const { answering, near } = searchEvidence({ cue: "time", rest }, named, snapshot);
  const [best] = answering;
  if (best === undefined) return nothing(asked, cite(snapshot, near.slice(0, RELATED)));
  const onTopic = answering.filter(({ score }) => score >= ON_TOPIC * best.score);
  return timelineOf(
    asked,
    onTopic.flatMap((one) => datesOf(one, snapshot)),
    period,
  );
}

/** A passage once for each of the times that answer. */
function datesOf(evidence: Evidence, snapshot: Snapshot): Excerpt[] {
  if (evidence.times.length === 0) return cite(snapshot, [evidence]);
  return evidence.times.flatMap((time) => cite(snapshot, [{ ...evidence, times: [time] }]));
}
