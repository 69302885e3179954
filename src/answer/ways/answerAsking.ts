import { notes } from "../reply/notes.ts";
import type { Answer } from "../reply/answer.ts";
import { type Asked, nothing } from "../reply/makeAnswer.ts";
import { resolveName } from "../names/resolveName.ts";
import type { Asking } from "../question/asking.ts";
import type { Snapshot } from "../snapshot.ts";
import { compareOn } from "./compareOn.ts";
import { evidenceFor, stranger } from "./evidenceFor.ts";
import { sourcesFor } from "./findSource.ts";
import { mergeParts } from "./mergeParts.ts";
import { quotationsOf } from "./quotationsOf.ts";
import { whoIs } from "./whoIs.ts";
import { whoSaid } from "./whoSaid.ts";

/** More words than this after "who is" say more than a name: "who is the foundation named after". */
const WORDS_OF_A_NAME = 3;

/** "what does IPAC stand for": the name in full is what was asked, even where nothing more is said of it. */
const INITIALISM = /^\p{Lu}[\p{Lu}.&-]+$/u;

/** A way to answer a question that its cue calls for; no answer is left to the ways after it. */
type Way = (asked: Asked, asking: Asking, snapshot: Snapshot) => Answer | undefined;

/** "who is X", "what does X stand for", where X is somebody or something that is named. */
const identity: Way = (asked, { cue, rest }, snapshot) => {
  if (cue !== "identity" && cue !== "definition") return undefined;
  const resolved = resolveName(snapshot.directory, rest);
  if (resolved.kind === "one") {
    const answer = whoIs(asked, resolved, snapshot, rest);
    const isExpanded = INITIALISM.test(rest) && resolved.entity.name !== rest;
    return isExpanded
      ? { ...answer, notes: answer.notes.filter((note) => note !== notes.undescribed) }
      : answer;
  }
  const isName = cue === "identity" && rest.split(/\s+/u).length <= WORDS_OF_A_NAME;
  return resolved.kind === "stranger" && isName ? stranger(asked, resolved.near, snapshot) : undefined;
};

/** "what did X say about Y", where X is quoted on Y. */
const speech: Way = (asked, { cue, speaker, topic }, snapshot) =>
  cue === "speech" && speaker !== undefined
    ? ifFound(quotationsOf(asked, speaker, topic ?? "", snapshot))
    : undefined;

/** "who said “Y”", where somebody is quoted with these words. */
const speaker: Way = (asked, asking, snapshot) =>
  asking.cue === "speaker" && asking.quoted !== undefined ? whoSaid(asked, asking, snapshot) : undefined;

/** "is there a story about X", "who took the photo of X", where an article is found. */
const source: Way = (asked, asking, snapshot) =>
  asking.cue === "source" ? ifFound(sourcesFor(asked, asking, snapshot)) : undefined;

/** "do the articles agree on X", where an article speaks of it. */
const comparison: Way = (asked, asking, snapshot) =>
  asking.cue === "comparison" ? ifFound(compareOn(asked, asking.rest, snapshot)) : undefined;

/** Small talk has no answer in any coverage. */
const talk: Way = (asked, { cue }) => (cue === "talk" ? nothing(asked) : undefined);

const ifFound = (answer: Answer): Answer | undefined => (answer.kind === "nothing" ? undefined : answer);

/** The ways in order; what none of them answers is looked for in the sentences. */
const ways: readonly Way[] = [talk, identity, speech, speaker, source, comparison];

/** Answers a question by the way its cue calls for, else by the sentences that cover it. */
export function answerAsking(asked: Asked, asking: Asking, snapshot: Snapshot): Answer {
  const [first, ...others] = (asking.parts ?? []).map((part) => answerAsking(asked, part, snapshot));
  if (first !== undefined) return mergeParts(first, others);
  for (const way of ways) {
    const answer = way(asked, asking, snapshot);
    if (answer !== undefined) return answer;
  }
  return evidenceFor(asked, asking, snapshot);
}

/** The same for a command that is for something else, which a note says. */
export function answerAllTheSame(asked: Asked, asking: Asking, snapshot: Snapshot): Answer {
  const answer = answerAsking(asked, asking, snapshot);
  return { ...answer, notes: [notes.asAsk, ...answer.notes] };
}
