import { analyseQuery } from "../../search/analyseQuery.ts";
import type { Query } from "../../search/query.ts";
import { type NamesInQuestion, namesIn } from "../question/namesInQuestion.ts";
import { withFullNames } from "../question/fullNames.ts";
import type { Asking } from "../question/asking.ts";
import type { Snapshot } from "../snapshot.ts";
import { type WordMatches, wordMatchesOf } from "./wordMatches.ts";
import { type AskedName, namesAsked } from "./nearness.ts";
import { withAnsweringWords, withPlainWords, withRelatedWords } from "./widenQuery.ts";

/** A question prepared for one snapshot: what to look for, in its own words and in similar ones. */
export interface Inquiry extends Pick<NamesInQuestion, "strangerNear"> {
  readonly snapshot: Snapshot;
  readonly question: Asking;
  readonly literal: Query;
  readonly related: Query;
  readonly names: readonly AskedName[];
  /** The `Entity.id`s that the question names; they cannot be the answer. */
  readonly asked: ReadonlySet<string>;
  readonly wordMatches: WordMatches;
  /** The values of `oncePerInquiry`, by function. */
  readonly known: Map<object, unknown>;
}

/** Words that only frame a question; they are not searched for. */
const frame =
  /\b(?:any(?:body|one|thing)|some(?:body|one|thing)|every(?:body|one|thing)|things?|stuff|exactly|kind of|sort of|type of|happen(?:ed|ing|s)?|actually|really|currently|else|name|named|called)\b/giu;

/** The words to search for: the topic of the question, and the noun that says what the answer must be. */
export function wordsAsked({ focus, rest }: Asking): string {
  return focus === undefined ? rest : `${focus} ${rest}`;
}

/** Prepares a question for a snapshot. */
export function inquire(snapshot: Snapshot, question: Asking): Inquiry {
  const { index } = snapshot;
  const text = withFullNames(wordsAsked(question), snapshot);
  const { named: names, ...stranger } = namesIn(text, snapshot);
  const asking = [...text.matchAll(frame)].map(({ index: start, 0: word }) => ({
    start,
    end: start + word.length,
  }));
  const typed = withPlainWords(index, analyseQuery(index, text, { ignore: asking }), question.plain);
  const literal = withAnsweringWords(index, typed, question.cue);
  return {
    ...stranger,
    snapshot,
    question,
    literal,
    related: withRelatedWords(index, literal, names),
    names: namesAsked(literal, names, snapshot.directory),
    asked: new Set(names.flatMap(({ entities }) => [...entities])),
    wordMatches: wordMatchesOf(index, literal, names),
    known: new Map(),
  };
}
