import type { Answer, Excerpt } from "../reply/answer.ts";
import {
  type Evidence,
  findEvidence,
  questionQuery,
  type Wording,
  wordings,
  wordsAsked,
} from "../evidence/findEvidence.ts";
import { type Asked, found, nothing } from "../reply/kinds.ts";
import { makeExcerpt } from "../reply/makeExcerpt.ts";
import { mentionsOf } from "../reply/mentionsOf.ts";
import type { NamedEntity } from "../names/nameDirectory.ts";
import { type NamedInQuestion, namesIn } from "../question/namesInQuestion.ts";
import { notes } from "../reply/notes.ts";
import type { Asking } from "../question/asking.ts";
import type { Snapshot } from "../snapshot.ts";

/** Most excerpts of one answer. */
const SHOWN = 3;
/** Most passages that are shown as related where there is no answer. */
const RELATED = 3;
/** An excerpt after the first is shown if its score is at least this share of the first's. */
const ALSO_RELEVANT = 0.6;

/** The sentences that answer a question, best first, and with which wording they were found; else those that come near. */
export interface Found {
  readonly wording: Wording;
  readonly answering: readonly Evidence[];
  readonly near: readonly Evidence[];
}

/** Looks for evidence in the question's own words, and where these fail in related ones; `names` as `findEvidence` has them. */
export function searchEvidence(
  question: Asking,
  names: readonly NamedInQuestion[],
  snapshot: Snapshot,
): Found {
  const literal = questionQuery(snapshot, question);
  let near: readonly Evidence[] = [];
  for (const wording of wordings) {
    const evidence = findEvidence(snapshot, question, names, literal, wording);
    const answering = evidence.filter(({ answers }) => answers);
    if (answering.length > 0) return { wording, answering, near: [] };
    if (wording === "literal") near = evidence;
  }
  return { wording: "literal", answering: [], near };
}

/** Answers a question by the sentences that cover it and have the type of thing it asks for. */
export function evidenceFor(asked: Asked, question: Asking, snapshot: Snapshot): Answer {
  const { named, strangerNear } = namesIn(wordsAsked(question), snapshot);
  if (strangerNear !== undefined) return stranger(asked, strangerNear, snapshot);
  const { wording, answering, near } = searchEvidence(question, named, snapshot);
  const [best] = answering;
  if (best === undefined) return nothing(asked, cite(snapshot, near.slice(0, RELATED)));
  const shown = answering.filter(({ score }) => score >= ALSO_RELEVANT * best.score).slice(0, SHOWN);
  return found(asked, cite(snapshot, shown), wording === "related" ? [notes.relatedWording] : []);
}

/** The evidence as excerpts. */
export function cite(snapshot: Snapshot, evidence: readonly Evidence[]): Excerpt[] {
  return evidence.map(({ article, sentence, shown, highlights, times: [time] }) =>
    makeExcerpt(snapshot, article, time === undefined ? shown : sentence, highlights, time),
  );
}

/** Says that nobody of this name is in the coverage, and shows whom it could be confused with. */
export function stranger(asked: Asked, near: readonly NamedEntity[], snapshot: Snapshot): Answer {
  const related: Excerpt[] = [];
  for (const entity of near) {
    if (related.length === RELATED) break;
    related.push(...mentionsOf(snapshot, entity, 1));
  }
  return nothing(asked, related, [related.length === 0 ? notes.unknownName : notes.stranger]);
}
