import type { Quotation } from "../../extract/extraction.ts";
import { remembering } from "../../text/remembering.ts";
import { stem } from "../../text/stems.ts";
import { stopWords } from "../../text/stopWords.ts";
import { tokenise } from "../../text/tokens.ts";
import type { Answer } from "../reply/answer.ts";
import { whichOne } from "./answerWho.ts";
import { stranger } from "./evidenceFor.ts";
import type { Asked } from "../reply/kinds.ts";
import { mentionsOf } from "../reply/mentionsOf.ts";
import { havingAll } from "../names/describedBy.ts";
import { headOfDescription } from "../names/headOfDescription.ts";
import { type Resolution, resolveName } from "../names/resolveName.ts";
import type { Question } from "../question/question.ts";
import { quoteSpeaker } from "./quoteSpeaker.ts";
import type { Snapshot } from "../snapshot.ts";

/** Most passages that name a speaker who is never quoted. */
const MENTIONED = 3;
/** Most people whom one description may offer. */
const CHOICES = 10;
/** More words than this name no speaker. */
const WORDS_OF_A_SPEAKER = 12;
/** Speakers whose words are remembered: about those of 5,000 articles. */
const SPEAKERS_REMEMBERED = 20_000;

/** "Ada Lindqvist about the bridge": the speaker, and the topic after the first of these words. */
const about = /^(?<speaker>.+?)\s+(?:about|on|regarding|concerning|re)\s+(?<topic>.+)$/isu;

/** `/quote`: the exact words of a speaker, named or not, on a topic if one is given. */
export function answerQuote(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "quote", question: question.text };
  const { speaker, topic } = splitTopic(question, snapshot);
  return quotationsOf(asked, speaker, topic, snapshot);
}

/** The words of whoever is meant by `speaker`, for `/quote` and for questions such as "what did X say about Y". */
export function quotationsOf(asked: Asked, speaker: string, topic: string, snapshot: Snapshot): Answer {
  const unnamed = (): Answer => quoteSpeaker(asked, speakerNamed(speaker), topic, snapshot, []);
  const resolved = resolveSpeaker(speaker, snapshot);
  if (resolved.kind === "none") return unnamed();
  if (resolved.kind === "choices") return whichOne(asked, resolved.entities);
  if (resolved.kind === "stranger") {
    const answer = unnamed();
    return answer.kind === "found" ? answer : stranger(asked, resolved.near, snapshot);
  }
  const ids = new Set(resolved.entity.ids);
  const spoken = ({ entity }: Quotation): boolean => entity !== undefined && ids.has(entity);
  return quoteSpeaker(asked, spoken, topic, snapshot, mentionsOf(snapshot, resolved.entity, MENTIONED));
}

/** "the treasurer": one word is too little to be anybody, but not to be the one person who is described by it. */
function resolveSpeaker(typed: string, { directory }: Snapshot): Resolution {
  const resolved = resolveName(directory, typed);
  // By their very forms: "the MPs" are not the one MP who has a name.
  const wanted = contentForms(typed);
  if (resolved.kind !== "none" || wanted.length === 0) return resolved;
  const isCalled = (description: string): boolean => {
    const head = new Set(contentForms(headOfDescription(description)));
    return wanted.every((form) => head.has(form));
  };
  const described = havingAll(
    directory,
    wanted.map(stem),
    ({ kind, descriptions }) => kind === "person" && descriptions.some(isCalled),
    CHOICES,
  );
  const [entity] = described;
  if (entity === undefined) return resolved;
  return described.length === 1
    ? { kind: "one", entity, match: "description" }
    : { kind: "choices", entities: described };
}

/** A whole that is somebody's name or description is not split: "the minister on duty". */
function splitTopic(
  { text, about: topic }: Question,
  snapshot: Snapshot,
): { speaker: string; topic: string } {
  if (topic !== undefined) return { speaker: text, topic };
  const groups = about.exec(text)?.groups;
  if (groups === undefined || resolveName(snapshot.directory, text).kind === "one")
    return { speaker: text, topic: "" };
  return { speaker: groups["speaker"] ?? text, topic: groups["topic"] ?? "" };
}

/** Whether a quotation's speaker, as the text has them, has all words of what was typed: "senior MP" for "One senior MP". */
function speakerNamed(typed: string): (quotation: Quotation) => boolean {
  const wanted = [...new Set(contentForms(typed).map(stem))];
  if (wanted.length === 0 || wanted.length > WORDS_OF_A_SPEAKER) return () => false;
  return ({ speaker }) => {
    if (speaker === undefined) return false;
    const words = stemsOfSpeaker(speaker);
    return wanted.every((word) => words.has(word));
  };
}

const stemsOfSpeaker = remembering(
  (speaker): ReadonlySet<string> => new Set(contentForms(speaker).map(stem)),
  SPEAKERS_REMEMBERED,
);

function contentForms(text: string): string[] {
  return tokenise(text)
    .map(({ form }) => form)
    .filter((form) => !stopWords.has(form));
}
