import type { Answer } from "../reply/answer.ts";
import { canBe } from "../../search/dictionary.ts";
import { stopWords } from "../../text/stopWords.ts";
import { tokenise } from "../../text/tokens.ts";
import { inquire, type Inquiry } from "../evidence/inquiry.ts";
import type { Asking, Cue } from "../question/asking.ts";
import { describedPerson } from "../question/describedPerson.ts";
import { readAsking } from "../question/readAsking.ts";
import { answerAllTheSame } from "./answerAsking.ts";
import { answerInquiry, stranger } from "./evidenceFor.ts";
import { type Asked, nothing } from "../reply/makeAnswer.ts";
import { type Resolution, resolveName } from "../names/resolveName.ts";
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

/** Who is meant by the typed text; by what comes before a comma or bracket if that is a name: "ann lee, the accountant". */
export function resolveTyped(typed: string, { directory }: Snapshot): Resolution {
  const resolved = resolveName(directory, typed);
  const comma = typed.search(/, | \(/u);
  if (comma < 0 || resolved.kind === "one" || resolved.kind === "choices") return resolved;
  const before = resolveName(directory, typed.slice(0, comma));
  return before.kind === "one" && before.match === "name" ? before : resolved;
}

/** Most words of a name. */
const WORDS_OF_A_NAME = 4;

/** Whether a text can be a name: short, without small words that no name has, and without a noun for somebody. */
function isNameLike(typed: string): boolean {
  const forms = tokenise(typed).map(({ form }) => form);
  return (
    forms.length <= WORDS_OF_A_NAME &&
    describedPerson(typed)?.noun === undefined &&
    !/[,;]/u.test(typed) &&
    !forms.some((form) => stopWords.has(form) && !PARTICLES.has(form))
  );
}

/** Small words that a name may have. */
const PARTICLES: ReadonlySet<string> = new Set("of the and al de in will may so no do".split(" "));

/** Whether the coverage has no word of a description in any form; a match by meaning alone would be somebody else. */
const isUnknown = ({ literal }: Inquiry): boolean =>
  literal.terms.every(({ alternatives }) => alternatives.length === 0);

/** A question for somebody, prepared for the evidence if no name answers it; a fragment asks who that is. */
export const inquireWho = (asking: Asking, snapshot: Snapshot): Inquiry =>
  inquire(
    snapshot,
    asking.cue === "open" || asking.cue === "definition" ? { ...asking, cue: "identity" } : asking,
  );

/** What `/who` is asked, the text that may be a name, and whether it is a question for `/who` at all. */
interface AskedWho {
  readonly asking: Asking;
  readonly typed: string;
  readonly isForWho: boolean;
}

/** Reads a question for `/who`. */
export function readWho(text: string): AskedWho {
  const read = readAsking(text, "who");
  const name = read.cue === "truth" ? nameAfterIs(text) : undefined;
  const asking: Asking = name === undefined ? read : { cue: "identity", rest: name };
  const typed = asking.cue === "person" ? text : asking.rest;
  return { asking, typed, isForWho: asksWho.has(asking.cue) };
}

/** `/who`: shows who or what a name or a description is; never substitutes somebody who merely shares a name. */
export function answerWho(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "who", question: question.text };
  const { asking, typed, isForWho } = readWho(question.text);
  if (!isForWho) return answerAllTheSame(asked, asking, snapshot);
  const resolved = resolveTyped(typed, snapshot);
  if (resolved.kind === "one") return whoIs(asked, resolved, snapshot, typed);
  if (resolved.kind === "choices") return askWhichEntity(asked, resolved.entities);
  if (resolved.kind === "stranger" && isNameLike(typed))
    return whoByRole(asked, typed, snapshot) ?? stranger(asked, resolved.near, snapshot);
  const inquiry = inquireWho(asking, snapshot);
  if (inquiry.strangerNear === undefined && asking.cue !== "person" && isUnknown(inquiry))
    return nothing(asked);
  const answer = answerInquiry(asked, inquiry);
  return answer.kind === "found" ? answer : (whoByRole(asked, typed, snapshot) ?? answer);
}
