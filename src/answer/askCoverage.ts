import type { Answer } from "./answer.ts";
import { type Evidence, findEvidence, wordings } from "./findEvidence.ts";
import { type Asked, found, nothing } from "./kinds.ts";
import { makeExcerpt } from "./makeExcerpt.ts";
import type { Question } from "./question.ts";
import { readQuestion } from "./readQuestion.ts";
import type { Snapshot } from "./snapshot.ts";

/** Most excerpts of one answer. */
const SHOWN = 3;
/** Most passages that are shown as related where there is no answer. */
const RELATED = 3;
/** An excerpt after the first is shown if its score is at least this share of the first's. */
const ALSO_RELEVANT = 0.6;

/** Answers a free question with the sentences that cover it and have the type of thing it asks for. */
export function askCoverage(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "ask", question: question.text };
  const read = readQuestion(question.text);
  const passes = wordings.map((wording) => () => findEvidence(snapshot, read, wording));
  const literal = passes[0]?.() ?? [];
  const evidence = literal[0]?.answers === true ? literal : (passes[1]?.() ?? []);
  const answering = evidence.filter(({ answers }) => answers);
  const [best] = answering;
  if (best === undefined)
    return nothing(
      asked,
      literal.slice(0, RELATED).map((one) => cite(snapshot, one)),
    );
  const shown = answering.filter(({ score }) => score >= ALSO_RELEVANT * best.score).slice(0, SHOWN);
  return found(
    asked,
    shown.map((one) => cite(snapshot, one)),
  );
}

function cite(
  snapshot: Snapshot,
  { article, sentence, highlights, time }: Evidence,
): Answer["excerpts"][number] {
  return makeExcerpt(snapshot, article, sentence, highlights, time);
}
