import type { Answer } from "../reply/answer.ts";
import { quotationsOf } from "./quotationsOf.ts";
import { evidenceFor, stranger } from "./evidenceFor.ts";
import { type Asked, nothing } from "../reply/kinds.ts";
import { notes } from "../reply/notes.ts";
import { resolveName } from "../names/resolveName.ts";
import type { Question } from "../question/question.ts";
import type { Asking } from "../question/asking.ts";
import { readAsking } from "../question/readAsking.ts";
import type { Snapshot } from "../snapshot.ts";
import { whoIs } from "./whoIs.ts";

/** More words than this after "who is" say more than a name: "who is the foundation named after". */
const WORDS_OF_A_NAME = 3;

/** "what does IPAC stand for": the name in full is what was asked, even where nothing more is said of it. */
const INITIALISM = /^\p{Lu}[\p{Lu}.&-]+$/u;

/** A way to answer a question that its cue calls for; no answer is left to the ways after it. */
type Way = (asked: Asked, question: Asking, snapshot: Snapshot) => Answer | undefined;

/** "who is X", "what does X stand for", where X is somebody or something that is named. */
const identity: Way = (asked, { cue, rest }, snapshot) => {
  if (cue !== "identity" && cue !== "definition") return undefined;
  const resolved = resolveName(snapshot.directory, rest);
  if (resolved.kind === "one") {
    const answer = whoIs(asked, resolved, snapshot);
    const isExpanded = INITIALISM.test(rest) && resolved.entity.name !== rest;
    return isExpanded
      ? { ...answer, notes: answer.notes.filter((note) => note !== notes.undescribed) }
      : answer;
  }
  const isName = cue === "identity" && rest.split(/\s+/u).length <= WORDS_OF_A_NAME;
  return resolved.kind === "stranger" && isName ? stranger(asked, resolved.near, snapshot) : undefined;
};

/** "what did X say about Y", where X is quoted on Y. */
const speech: Way = (asked, { cue, speaker, topic }, snapshot) => {
  if (cue !== "speech" || speaker === undefined) return undefined;
  const answer = quotationsOf(asked, speaker, topic ?? "", snapshot);
  return answer.kind === "found" ? answer : undefined;
};

/** Small talk has no answer in any coverage. */
const talk: Way = (asked, { cue }) => (cue === "talk" ? nothing(asked) : undefined);

/** The ways in order; the last one answers always. */
const ways: readonly Way[] = [talk, identity, speech];

/** `/ask`: answers a question in one's own words by the way its cue calls for, else by the sentences that cover it. */
export function askCoverage(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "ask", question: question.text };
  const read = readAsking(question.text);
  for (const way of ways) {
    const answer = way(asked, read, snapshot);
    if (answer !== undefined) return answer;
  }
  return evidenceFor(asked, read, snapshot);
}
