import type { Answer } from "../reply/answer.ts";
import { compareArticles } from "./compareArticles.ts";
import { answerBy, cite, stranger } from "./evidenceFor.ts";
import { decide } from "../evidence/decide.ts";
import { inquire } from "../evidence/inquiry.ts";
import { unmetWord } from "../evidence/unmetWord.ts";
import type { Asked } from "../reply/kinds.ts";
import { namesIn } from "../question/namesInQuestion.ts";
import { notes } from "../reply/notes.ts";
import { resolveName } from "../names/resolveName.ts";
import { whichOne } from "./whichOne.ts";
import type { Question } from "../question/question.ts";
import type { Snapshot } from "../snapshot.ts";
import { whoIs } from "./whoIs.ts";

/** `/compare`: what each article says about a name or a topic, side by side. */
export function answerCompare(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "compare", question: question.text };
  const resolved = resolveName(snapshot.directory, question.text);
  if (resolved.kind === "one") {
    const { excerpts, notes: said } = whoIs(asked, resolved, snapshot);
    const compared = compareArticles(asked, excerpts, snapshot);
    return { ...compared, notes: [...said.filter((note) => note !== notes.undescribed), ...compared.notes] };
  }
  if (resolved.kind === "choices") return whichOne(asked, resolved.entities);
  const { named, strangerNear } = namesIn(question.text, snapshot);
  if (strangerNear !== undefined) return stranger(asked, strangerNear, snapshot);
  const inquiry = inquire(snapshot, { cue: "open", rest: question.text }, named);
  const verdict = decide(inquiry);
  if (verdict.outcome === "nothing") return answerBy(asked, inquiry, verdict);
  const onTopic = verdict.rivals.map((one) => cite(inquiry, one));
  const compared = compareArticles(asked, onTopic, snapshot);
  const said = unmetWord(inquiry, verdict.passages) === undefined ? [] : [notes.relatedWording];
  return { ...compared, kind: verdict.outcome, notes: [...compared.notes, ...said] };
}
