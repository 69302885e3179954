import { notes } from "../reply/notes.ts";
import type { Answer } from "../reply/answer.ts";
import { type Asked, nothing } from "../reply/makeAnswer.ts";
import { resolveName } from "../names/resolveName.ts";
import type { Asking } from "../question/asking.ts";
import { roleOfDeed } from "../question/roleOfDeed.ts";
import type { Snapshot } from "../snapshot.ts";
import { compareOn } from "./compareOn.ts";
import { evidenceFor, stranger } from "./evidenceFor.ts";
import { sourcesFor } from "./sourcesFor.ts";
import { mergeParts } from "./mergeParts.ts";
import { quotationsOf } from "./quotationsOf.ts";
import { whoByRole } from "./whoByRole.ts";
import { whoIs } from "./whoIs.ts";
import { whoSaid } from "./whoSaid.ts";

/** "who is" followed by more words than this is more than a name: "who is the foundation named after". */
const WORDS_OF_A_NAME = 3;

/** "what does IPAC stand for": the full name answers, even if nothing else is said about it. */
const INITIALISM = /^\p{Lu}[\p{Lu}.&-]+$/u;

/** A way to answer a question, depending on its cue; without an answer, the next way is tried. */
type Way = (asked: Asked, asking: Asking, snapshot: Snapshot) => Answer | undefined;

/** "who is X", "what does X stand for", if X is a named entity. */
const identity: Way = (asked, { cue, rest }, snapshot) => {
  if (cue !== "identity" && cue !== "definition") return undefined;
  const resolved = resolveName(snapshot.directory, rest);
  if (resolved.kind === "one") {
    const answer = whoIs(asked, resolved, snapshot, rest);
    const isExpanded = INITIALISM.test(rest) && resolved.entity.name !== rest;
    if (isExpanded) return { ...answer, notes: answer.notes.filter((note) => note !== notes.undescribed) };
    // Mentions alone may not say who it is, or what their job is.
    return answer.kind === "found" && answer.notes.includes(notes.undescribed)
      ? { ...answer, kind: "likely" }
      : answer;
  }
  const isName = cue === "identity" && rest.split(/\s+/u).length <= WORDS_OF_A_NAME;
  return resolved.kind === "stranger" && isName ? stranger(asked, resolved.near, snapshot) : undefined;
};

/** "what did X say about Y", if X is quoted on Y. */
const speech: Way = (asked, { cue, speaker, topic }, snapshot) =>
  cue === "speech" && speaker !== undefined
    ? ifFound(quotationsOf(asked, speaker, topic ?? "", snapshot))
    : undefined;

/** "who said “Y”", if somebody is quoted with these words. */
const speaker: Way = (asked, asking, snapshot) =>
  asking.cue === "speaker" && asking.quoted !== undefined ? whoSaid(asked, asking, snapshot) : undefined;

/** "is there a story about X", "who took the photo of X", if an article is found. */
const source: Way = (asked, asking, snapshot) =>
  asking.cue === "source" ? ifFound(sourcesFor(asked, asking, snapshot)) : undefined;

/** "do the articles agree on X", if an article is about it. */
const comparison: Way = (asked, asking, snapshot) =>
  asking.cue === "comparison" ? ifFound(compareOn(asked, asking.rest, snapshot)) : undefined;

/** Small talk never has an answer in the coverage. */
const talk: Way = (asked, { cue }) => (cue === "talk" ? nothing(asked) : undefined);

const ifFound = (answer: Answer): Answer | undefined => (answer.kind === "nothing" ? undefined : answer);

/** The ways in order; if none of them answers, the sentences are searched. */
const ways: readonly Way[] = [talk, identity, speech, speaker, source, comparison];

/** Answers a question in the way its cue calls for, or else from the sentences. */
export function answerAsking(asked: Asked, asking: Asking, snapshot: Snapshot): Answer {
  const [first, ...others] = (asking.parts ?? []).map((part) => answerAsking(asked, part, snapshot));
  if (first !== undefined) return mergeParts(first, others);
  for (const way of ways) {
    const answer = way(asked, asking, snapshot);
    if (answer !== undefined) return answer;
  }
  const answer = evidenceFor(asked, asking, snapshot);
  const asksForRole =
    asking.cue === "identity" || (asking.cue === "person" && roleOfDeed(asking.rest) !== undefined);
  if (!asksForRole || answer.kind === "found") return answer;
  return whoByRole(asked, asking.rest, snapshot) ?? answer;
}

/** The same for a question that does not fit its command, with a note that says so. */
export function answerAllTheSame(asked: Asked, asking: Asking, snapshot: Snapshot): Answer {
  const answer = answerAsking(asked, asking, snapshot);
  return { ...answer, notes: [notes.asAsk, ...answer.notes] };
}
