import type { Answer } from "./answer.ts";
import { compareArticles } from "./compareArticles.ts";
import { cite, searchEvidence, stranger } from "./evidenceFor.ts";
import { type Asked, nothing } from "./kinds.ts";
import { resolveName } from "./names/resolveName.ts";
import { whichOne } from "./answerWho.ts";
import type { Question } from "./question.ts";
import type { Snapshot } from "./snapshot.ts";
import { whoIs } from "./whoIs.ts";

/** Most passages that are shown as related. */
const RELATED = 3;

/** `/compare`: what each article says about a name or a topic, side by side. */
export function answerCompare(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "compare", question: question.text };
  const resolved = resolveName(snapshot.directory, question.text);
  if (resolved.kind === "one") {
    const { excerpts, notes } = whoIs(asked, resolved, snapshot);
    const compared = compareArticles(asked, excerpts, snapshot);
    return { ...compared, notes: [...notes, ...compared.notes] };
  }
  if (resolved.kind === "choices") return whichOne(asked, resolved.entities);
  const { answering, near } = searchEvidence({ cue: "open", rest: question.text }, snapshot);
  if (answering.length > 0) return compareArticles(asked, cite(snapshot, answering), snapshot);
  if (resolved.kind === "stranger") return stranger(asked, resolved.near, snapshot);
  return nothing(asked, cite(snapshot, near.slice(0, RELATED)));
}
