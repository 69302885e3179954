import { groupsIn, lowerCase, replaceMatch } from "../../text/lowerCase.ts";
import { isPersonNoun } from "../../extract/names/isPersonNoun.ts";
import { lemmasOf } from "../../search/dictionary.ts";
import { stopWords } from "../../text/stopWords.ts";
import { tokenise } from "../../text/tokens.ts";
import type { AnswerCommand } from "../reply/answer.ts";
import { askedClause } from "./askedClause.ts";
import type { Asking, Cue } from "./asking.ts";
import { bareQuestion } from "./bareQuestion.ts";
import { withoutCourtesies } from "./courtesies.ts";
import { asSource } from "./creditAsked.ts";
import { compareForms, comparisonForms } from "./forms/comparisons.ts";
import type { QuestionForm } from "./forms/questionForm.ts";
import { fragmentForms } from "./forms/fragments.ts";
import { numberForms } from "./forms/numberForms.ts";
import { namingForms, otherForms, whoForms } from "./forms/others.ts";
import { articleForms, sourceForms } from "./forms/sources.ts";
import { quoteForms, speechForms } from "./forms/speech.ts";
import { talkForms } from "./forms/talk.ts";
import { timeForms } from "./forms/timeForms.ts";
import { namedThingOf } from "./namedThing.ts";
import { canDenotePerson, isNounForPeople } from "./nounForPeople.ts";
import { plainWordsIn } from "./slang.ts";
import { splitParts } from "./splitParts.ts";
import { withWholeWords } from "./textForms.ts";

/** The families of forms in order; the first form that matches wins. */
export const families: readonly (readonly QuestionForm[])[] = [
  talkForms,
  sourceForms,
  comparisonForms,
  namingForms,
  speechForms,
  fragmentForms,
  timeForms,
  numberForms,
  otherForms,
];

/** Families to try early for a command, after the explicit forms: typing the command already says what is wanted. */
const biases: Readonly<Partial<Record<AnswerCommand, readonly (readonly QuestionForm[])[]>>> = {
  quote: [talkForms, speechForms, quoteForms],
  source: [sourceForms, articleForms],
  who: [whoForms],
  compare: [comparisonForms, compareForms],
};

/**
 * Reads a question by its form. All commands share the forms; a command only changes their order. Any text is a
 * question, at worst an `open` one.
 */
export function readAsking(text: string, command: AnswerCommand = "ask"): Asking {
  const plain = bareQuestion(text);
  const asked = replaceMatch(TAG, plain, "");
  const question = withoutCourtesies(withWholeWords(asked));
  const parts = splitParts(question)?.map((part) => readOne(part, command));
  const [first] = parts ?? [];
  const read = parts === undefined || first === undefined ? readOne(question, command) : { ...first, parts };
  // "the mayor resigned, right?" is a statement to confirm.
  const isToConfirm = asked !== plain && (read.cue === "open" || read.cue === "identity");
  const told: Asking = isToConfirm ? { ...read, cue: "truth" } : read;
  const whole = command === "source" ? asSource(told, question) : told;
  return command === "when" && mayBeDated.has(whole.cue) ? asTime(whole) : whole;
}

/** Cues that a date can answer, if the command asks for dates; not "who is the mayor". */
const mayBeDated: ReadonlySet<Cue> = new Set<Cue>([
  "time",
  "duration",
  "open",
  "truth",
  "event",
  "definition",
  "instance",
]);

/** The question for the date of what is asked: of all of it, in whatever form. */
const asTime = ({ rest, measure, plain }: Asking): Asking => ({
  cue: "time",
  rest,
  ...(measure === undefined ? {} : { measure }),
  ...(plain === undefined ? {} : { plain }),
});

/** What turns a statement into a question. */
const TAG =
  /(?:,? (?:right|yeah|correct|innit|or not|is that (?:right|true|correct|so)|isn['’]?t (?:it|he|she)|am i right)|, (?:no|true|yes))$/iu;

function readOne(question: string, command: AnswerCommand): Asking {
  const quoted = quotedIn(question);
  const read = inPlainWords(byClause(question, [...(biases[command] ?? []), ...families]));
  return quoted.length === 0 ? read : { ...read, quoted };
}

/** Adds the plain words for slang: "how many blokes" counts men. */
function inPlainWords(read: Asking): Asking {
  const plain = plainWordsIn(`${read.rest} ${read.focus ?? ""}`);
  if (plain.length === 0) return read;
  const { focus = "" } = read;
  const [noun, ...others] = plain.find(({ word }) => word === focus.toLowerCase())?.plain ?? [];
  if (noun === undefined) return { ...read, plain };
  return { ...read, focus: noun, plain: [...plain, { word: noun, plain: [focus, ...others] }] };
}

/** "Will Smith", "May Whitlock": names whose first word is also an auxiliary. */
const NAME_ALONE = /^(?:Will|May|Can)(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u;

/** Cues that a clause among others can have by itself. */
const ofClauses: ReadonlySet<Cue> = new Set<Cue>([
  "time",
  "duration",
  "count",
  "amount",
  "place",
  "person",
  "reason",
  "truth",
  "instance",
  "name",
  "means",
  "event",
]);

/** Reads a text by its form or else, if only one of its clauses asks, by the form of that: "the lift, why did it fall". */
function byClause(question: string, ordered: readonly (readonly QuestionForm[])[]): Asking {
  const whole = byForm(question, ordered);
  const clause = whole.cue === "open" ? askedClause(question) : undefined;
  if (clause === undefined) return whole;
  const read = byForm(clause.asking, ordered);
  return ofClauses.has(read.cue) ? { ...read, rest: `${clause.told} ${read.rest}`.trim() } : whole;
}

function byForm(question: string, ordered: readonly (readonly QuestionForm[])[]): Asking {
  if (NAME_ALONE.test(question)) return { cue: "open", rest: question };
  const read = lowerCase(question);
  for (const { cue, pattern, says, holds } of ordered.flat()) {
    const groups = groupsIn(pattern, read);
    if (groups === undefined || holds?.(groups) === false) continue;
    if (cue === "name" && !tokenise(groups["rest"] ?? "").some(({ form }) => isNounForPeople(form)))
      return namedThing(restOf(groups));
    const { focus, speaker, measure, author, outlet, one, other } = groups;
    return {
      cue,
      rest: restOf(groups),
      ...(focus === undefined ? {} : { focus }),
      ...(measure === undefined ? {} : { measure: measure.toLowerCase() }),
      ...(speaker === undefined ? {} : { speaker, topic: groups["topic"] ?? groups["more"] ?? "" }),
      ...(author === undefined ? {} : { author }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(one === undefined || other === undefined ? {} : { sides: [one, other] }),
      ...says,
    };
  }
  return { cue: "open", rest: question };
}

/** Where the phrase for a thing ends: "the hotel IN Ludlow", "the ship she took". */
const AFTER_THING =
  /\s(?:(?:of|to|for|at|in|on|from|with|by|near|who|whose|which|that|where|he|she|they|it|we|was|were|is|are)\b|the\s)/iu;

/** The name of a thing: "name of the hotel in Ludlow" asks which hotel; of somebody after all, as in "the dead gunmen". */
function namedThing(rest: string): Asking {
  if (/^who/iu.test(rest)) return { cue: "person", rest };
  const [phrase = ""] = rest.split(AFTER_THING, 1);
  const noun = tokenise(phrase).at(-1);
  if (noun === undefined || stopWords.has(noun.form)) return { cue: "open", rest };
  const lemmas = [noun.form, noun.form.replace(/men$/u, "man"), ...lemmasOf(noun.form)];
  if (lemmas.some((lemma) => canDenotePerson(lemma) || isPersonNoun(lemma))) return { cue: "name", rest };
  if (namedThingOf(noun.form) === undefined) return { cue: "open", rest };
  const others = `${rest.slice(0, noun.start)}${rest.slice(noun.end)}`.replace(/\s+/gu, " ").trim();
  return { cue: "instance", focus: rest.slice(noun.start, noun.end), rest: others };
}

/** What to look for: all parts of the question except its cue words and noun. */
function restOf(groups: Readonly<Record<string, string | undefined>>): string {
  return ["speaker", "topic", "more", "kind", "of", "rest"]
    .map((part) => groups[part]?.trim() ?? "")
    .filter((part) => part !== "")
    .join(" ");
}

const QUOTED =
  /["“„”]([^"“”„]{2,})["”“]|(?<![\p{L}\p{N}])[‘'](\S[^‘’']*(?:['’]\p{L}[^‘’']*)*)['’](?![\p{L}\p{N}])/gu;

/** The words in quotation marks. */
function quotedIn(question: string): string[] {
  return [...question.matchAll(QUOTED)].map(([, double, single]) => (double ?? single ?? "").trim());
}
