import type { Answer } from "./answer.ts";
import { compareArticles } from "./compareArticles.ts";
import { cite, stranger } from "./evidenceFor.ts";
import { findEvidence, wordings } from "./findEvidence.ts";
import { type Asked, nothing } from "./kinds.ts";
import { namesIn } from "./namesInQuestion.ts";
import { resolveName } from "./names/resolveName.ts";
import { whichOne } from "./answerWho.ts";
import { notes } from "./notes.ts";
import type { Question } from "./question.ts";
import type { Snapshot } from "./snapshot.ts";
import { whoIs } from "./whoIs.ts";

/** Most passages that are shown as related. */
const RELATED = 3;
/** Share of a topic's words, and nearness to its names, of a sentence beside those that answer. */
const ON_TOPIC = 0.5;

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
  const { strangerNear } = namesIn(question.text, snapshot);
  if (strangerNear !== undefined) return stranger(asked, strangerNear, snapshot);
  const topic = { cue: "open", rest: question.text } as const;
  const all = wordings.flatMap((wording) => findEvidence(snapshot, topic, wording));
  if (!all.some(({ answers }) => answers)) return nothing(asked, cite(snapshot, all.slice(0, RELATED)));
  const onTopic = all.filter(
    ({ answers, covered, nearness }) => answers || Math.min(covered, nearness) >= ON_TOPIC,
  );
  return compareArticles(asked, cite(snapshot, onTopic), snapshot);
}
