import type { Cue } from "../question/asking.ts";
import { bareQuestion } from "../question/bareQuestion.ts";
import { describedPerson } from "../question/describedPerson.ts";
import { namesIn } from "../question/namesInQuestion.ts";
import { isNounForPeople } from "../question/nounForPeople.ts";
import type { Question } from "../question/question.ts";
import { readAsking } from "../question/readAsking.ts";
import { withoutQuoteFrame } from "../question/withoutQuoteFrame.ts";
import type { Answer } from "../reply/answer.ts";
import { type Asked, likely } from "../reply/makeAnswer.ts";
import { notes } from "../reply/notes.ts";
import type { Snapshot } from "../snapshot.ts";
import { tokenise } from "../../text/tokens.ts";
import { answerAllTheSame } from "./answerAsking.ts";
import { perhapsDescribed } from "./describedVoices.ts";
import { evidenceFor } from "./evidenceFor.ts";
import { quotationsOf } from "./quotationsOf.ts";
import { quotedNear } from "./quotedNear.ts";
import { quotedOn } from "./quotedOn.ts";
import { wordsPerhaps } from "./quoteSpeaker.ts";
import { speakersMeant } from "./speakersMeant.ts";
import { whoSaid } from "./whoSaid.ts";

/** Most words from the start tried as a speaker if no word separates them from the topic. */
const WORDS_OF_A_SPEAKER = 6;

/** A speaker and a topic, as typed. */
interface Split {
  readonly speaker: string;
  readonly topic: string;
}

/**
 * Cues with which a speaker may be named: "did the mayor regret it", "the mayor, the bridge"; others are answered
 * like `/ask`.
 */
const mayNameSpeaker: ReadonlySet<Cue> = new Set<Cue>(["speech", "speaker", "truth", "open"]);

/**
 * `/quote`: the exact words of a speaker, by name or description, on a topic if one is given; or who said given
 * words. Without any, quotations that have the words of the question, whatever its form: "sergeant + wet tuba".
 */
export function answerQuote(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "quote", question: question.text };
  const text = withoutQuoteFrame(bareQuestion(question.text));
  const answer = quotedBySpeaker(asked, { ...question, text }, snapshot);
  const isOver =
    answer.kind !== "nothing" ||
    [notes.notAboutIt, notes.hardlyAbout].some((note) => answer.notes.includes(note));
  if (isOver || isSpeakerOnly(text, snapshot) || readAsking(text, "quote").cue === "talk") return answer;
  const rest = [text, question.about ?? ""].join(" ").trim();
  return quotedNear(asked, { cue: "open", rest }, snapshot) ?? answer;
}

/** "Ann Lee", "the harbour master": somebody, without a word about what was said. */
const isSpeakerOnly = (text: string, snapshot: Snapshot): boolean =>
  describedPerson(text)?.topic.length === 0 || speakersMeant(text, snapshot).kind === "named";

function quotedBySpeaker(asked: Asked, question: Question, snapshot: Snapshot): Answer {
  const { about = "", text } = question;
  const asking = readAsking(text, "quote");
  if (asking.cue === "speaker")
    return whoSaid(asked, asking, snapshot) ?? evidenceFor(asked, asking, snapshot);
  if (asking.cue === "speech" && asking.speaker === undefined)
    return quotedOn(asked, asking, snapshot) ?? answerAllTheSame(asked, asking, snapshot);
  const addressed = addressedIn(text, snapshot);
  if (addressed === undefined && !mayNameSpeaker.has(asking.cue))
    // "the boy's family" would ask who that is elsewhere.
    return asking.cue === "identity" && speakersMeant(text, snapshot).kind === "called"
      ? quotationsOf(asked, text, about, snapshot)
      : answerAllTheSame(asked, asking, snapshot);
  const { speaker, topic } =
    addressed ?? splitSpeaker(asking.cue === "speech" ? asking : { rest: asking.rest }, text, snapshot);
  const narrowed = [topic, about].filter((part) => part !== "").join(" ");
  const answer = quotationsOf(asked, speaker, narrowed, snapshot);
  const { kind } = speakersMeant(speaker, snapshot);
  const isUnclear = kind === "none" || kind === "stranger" || kind === "called";
  if (answer.kind === "nothing" && isUnclear) {
    const near =
      quotedPerhaps(asked, { speaker, topic: narrowed }, snapshot) ??
      (asking.cue === "speech" ? quotedNear(asked, asking, snapshot) : undefined);
    if (near !== undefined) return near;
  }
  if (answer.kind !== "nothing" || answer.related.length > 0 || answer.notes.length > 0) return answer;
  // Nobody was named: "the fairy tale line".
  if (asking.cue === "truth") return answerAllTheSame(asked, asking, snapshot);
  const namesSomebody = tokenise(text).some(({ form }) => isNounForPeople(form));
  return namesSomebody ? answer : (whoSaid(asked, { ...asking, rest: text }, snapshot) ?? answer);
}

/** Words on the topic of somebody who may be described: at most `likely`. */
function quotedPerhaps(asked: Asked, { speaker, topic }: Split, snapshot: Snapshot): Answer | undefined {
  const described = topic === "" ? undefined : perhapsDescribed(speaker, snapshot);
  const answer = described && wordsPerhaps(asked, { speaker: described, topic }, snapshot);
  return answer && likely(asked, answer.excerpts, [notes.whoseUnsure]);
}

/** "lord baker, why was the prime minister nervous": somebody known, and what to look for in their words. */
function addressedIn(text: string, snapshot: Snapshot): Split | undefined {
  const comma = text.indexOf(", ");
  const speaker = text.slice(0, Math.max(0, comma));
  if (speaker === "" || speakersMeant(speaker, snapshot).kind !== "named") return undefined;
  return { speaker, topic: readAsking(text.slice(comma + 2)).rest };
}

/**
 * Splits the text into speaker and topic; a whole that is somebody's name or description is not split: "the minister
 * on duty".
 */
function splitSpeaker(
  {
    rest,
    speaker,
    topic = "",
  }: { readonly rest: string; readonly speaker?: string; readonly topic?: string },
  text: string,
  snapshot: Snapshot,
): Split {
  const isKnown = (typed: string): boolean => {
    const { kind } = speakersMeant(typed, snapshot);
    return kind === "named" || kind === "called" || kind === "choices";
  };
  const whole = { speaker: rest, topic: "" };
  if (speaker === undefined ? isKnown(rest) : speakersMeant(text, snapshot).kind === "named")
    return speaker === undefined ? whole : { speaker: text, topic: "" };
  // "the Merrow guy" is not Merrow.
  if (speaker !== undefined && (speakersMeant(speaker, snapshot).kind !== "none" || isDescribed(speaker)))
    return { speaker, topic };
  return (
    byName(rest, snapshot) ?? byStart(rest, isKnown) ?? (speaker === undefined ? whole : { speaker, topic })
  );
}

const isDescribed = (typed: string): boolean => describedPerson(typed) !== undefined;

/** "Ekholm coat of paint", "does Marsden regret it": the first name, unless it only modifies: "the mayor's nephew". */
function byName(text: string, snapshot: Snapshot): Split | undefined {
  const { named, strangerNear } = namesIn(text, snapshot);
  const [first] = named;
  if (first === undefined || strangerNear !== undefined) return undefined;
  const after = text.slice(first.end).replace(/^['’]s?(?=\s)/u, "");
  const [next] = tokenise(after);
  if (next !== undefined && isNounForPeople(next.form)) return undefined;
  return {
    speaker: text.slice(first.start, first.end),
    topic: `${text.slice(0, first.start)} ${after}`.trim(),
  };
}

/** "the labour adviser by the vending machine": the longest start that matches somebody. */
function byStart(text: string, isKnown: (typed: string) => boolean): Split | undefined {
  const words = text.split(/\s+/u);
  for (let length = Math.min(words.length - 1, WORDS_OF_A_SPEAKER); length > 0; length -= 1) {
    const speaker = words.slice(0, length).join(" ");
    // "Gudrun Lindqvist", who is a stranger, does not mean "Gudrun".
    if (/\p{Lu}\S* \p{Lu}\S*$/u.test(speaker) && !isKnown(speaker)) return undefined;
    if (isKnown(speaker)) return { speaker, topic: words.slice(length).join(" ") };
  }
  return undefined;
}
