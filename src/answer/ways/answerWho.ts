import type { Answer } from "../reply/answer.ts";
import { evidenceFor, stranger } from "./evidenceFor.ts";
import { type Asked, choices } from "../reply/kinds.ts";
import type { NamedEntity } from "../names/nameDirectory.ts";
import { resolveName } from "../names/resolveName.ts";
import type { Question } from "../question/question.ts";
import type { Snapshot } from "../snapshot.ts";
import { whoIs } from "./whoIs.ts";

/** `/who`: says who or what a name or a description is; a stranger who shares a name with somebody is nobody's substitute. */
export function answerWho(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "who", question: question.text };
  const resolved = resolveName(snapshot.directory, question.text);
  if (resolved.kind === "one") return whoIs(asked, resolved, snapshot);
  if (resolved.kind === "choices") return whichOne(asked, resolved.entities);
  if (resolved.kind === "stranger") return stranger(asked, resolved.near, snapshot);
  return evidenceFor(asked, { cue: "identity", rest: question.text }, snapshot);
}

/** Asks back which of several entities is meant; the value of a choice is the name in full. */
export function whichOne(asked: Asked, entities: readonly NamedEntity[]): Answer {
  return choices(
    asked,
    entities.map(({ name, descriptions: [described] }) => ({
      label: described === undefined ? name : `${name}: ${described}`,
      value: name,
    })),
  );
}
