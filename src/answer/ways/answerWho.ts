import type { Answer } from "../reply/answer.ts";
import { canBe } from "../../search/dictionary.ts";
import { stopWords } from "../../text/stopWords.ts";
import { inquire, type Inquiry } from "../evidence/inquiry.ts";
import type { Asking, Cue } from "../question/asking.ts";
import { readAsking } from "../question/readAsking.ts";
import { answerAllTheSame } from "./answerAsking.ts";
import { answerInquiry, stranger } from "./evidenceFor.ts";
import { type Asked, nothing } from "../reply/makeAnswer.ts";
import { resolveName } from "../names/resolveName.ts";
import type { Question } from "../question/question.ts";
import type { Snapshot } from "../snapshot.ts";
import { askWhichEntity } from "./askWhichEntity.ts";
import { whoByRole } from "./whoByRole.ts";
import { whoIs } from "./whoIs.ts";

/** Cues that `/who` handles; others are answered like `/ask`. */
const asksWho: ReadonlySet<Cue> = new Set<Cue>(["identity", "definition", "name", "person", "open"]);

/** The name in `/who` "is Dominic Murphy"; nothing if a word after it may say something about it, as in "is Murphy guilty". */
function nameAfterIs(text: string): string | undefined {
  const name = /^(?:is|are|was|were) (?<name>(?:[^ ?]+ ){0,3}[^ ?]+)[ ?]*$/iu.exec(text.trim())?.groups?.[
    "name"
  ];
  const tells = (word: string): boolean =>
    stopWords.has(word) || canBe(word, "verb") || canBe(word, "adj") || canBe(word, "adv");
  return name?.split(" ").some((word) => /^\p{Ll}/u.test(word) && tells(word)) === true ? undefined : name;
}

/** Whether the coverage has no word of a description in any form; a match by meaning alone would be somebody else. */
const isUnknown = ({ literal }: Inquiry): boolean =>
  literal.terms.every(({ alternatives }) => alternatives.length === 0);

/** `/who`: shows who or what a name or a description is; never substitutes somebody who merely shares a name. */
export function answerWho(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "who", question: question.text };
  const read = readAsking(question.text, "who");
  const name = read.cue === "truth" ? nameAfterIs(question.text) : undefined;
  const asking: Asking = name === undefined ? read : { cue: "identity", rest: name };
  if (!asksWho.has(asking.cue)) return answerAllTheSame(asked, asking, snapshot);
  const typed = asking.cue === "person" ? question.text : asking.rest;
  const resolved = resolveName(snapshot.directory, typed);
  if (resolved.kind === "one") return whoIs(asked, resolved, snapshot, typed);
  if (resolved.kind === "choices") return askWhichEntity(asked, resolved.entities);
  if (resolved.kind === "stranger")
    return whoByRole(asked, typed, snapshot) ?? stranger(asked, resolved.near, snapshot);
  const isFragment = asking.cue === "open" || asking.cue === "definition";
  const inquiry = inquire(snapshot, isFragment ? { ...asking, cue: "identity" } : asking);
  if (inquiry.strangerNear === undefined && asking.cue !== "person" && isUnknown(inquiry))
    return nothing(asked);
  const answer = answerInquiry(asked, inquiry);
  return answer.kind === "found" ? answer : (whoByRole(asked, typed, snapshot) ?? answer);
}
