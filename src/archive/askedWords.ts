import { inquire } from "../answer/evidence/inquiry.ts";
import { withPlainWords } from "../answer/evidence/widenQuery.ts";
import { matchWord } from "../answer/names/matchWord.ts";
import { type NameWord, nameForms, nameWords } from "../answer/names/nameWords.ts";
import type { Asking } from "../answer/question/asking.ts";
import type { Question } from "../answer/question/question.ts";
import { readAsking } from "../answer/question/readAsking.ts";
import { plainWordsIn } from "../answer/question/slang.ts";
import type { AnswerCommand } from "../answer/reply/answer.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import { outletKey } from "../answer/ways/catalogue.ts";
import { contentForms } from "../text/contentForms.ts";
import { analyseQuery } from "../search/analyseQuery.ts";
import { articleIdf } from "../search/idf.ts";
import type { Query } from "../search/query.ts";
import type { SearchIndex } from "../search/searchIndex.ts";
import { stem } from "../text/stems.ts";
import { stopWords } from "../text/stopWords.ts";
import type { HandleKey } from "./entry.ts";

/** A stem to look for, with its weight in the score and the number of articles that have it. */
export interface AskedStem {
  readonly stem: string;
  readonly weight: number;
  readonly articles: number;
}

/** A key to look for. */
interface AskedKey extends HandleKey {
  /** The number of the word in the question; handles that match several words come first. */
  readonly position: number;
  readonly weight: number;
}

/** What to look up in the archive for one question. */
export interface AskedWords {
  /** The question's own words with their repairs, and with similar words too. */
  readonly literal: readonly AskedStem[];
  readonly related: readonly AskedStem[];
  readonly keys: readonly AskedKey[];
  /** The text in lower case, in case it names a file. */
  readonly file: string;
}

/** Most words of a question searched for names, and most words of one name, as in `findNames`. */
const MOST_WORDS = 60;
const WORDS_OF_A_NAME = 8;
/** Most spellings tried for one word of a name. */
const SPELLINGS = 30;
/** Weight by the cost of matching a word to a name (`COST` in matchWord.ts): equal, nickname or initial, start, misspelt. */
const BY_COST = [1, 0.8, 0.5, 0.4];
/** Extra weight if all words of a form match. */
const WHOLE_FORM = 1.5;
const DESCRIBED = 0.5;

/**
 * Finds what to look up in the archive for a question.
 *
 * @param emptySnapshot a snapshot without articles, with the words of the whole archive
 */
export function askedWords(command: AnswerCommand, question: Question, emptySnapshot: Snapshot): AskedWords {
  const text = [question.text, question.about ?? ""].join(" ").trim();
  const asking = readAsking(text, command);
  const all = asking.parts ?? [asking];
  const inquiries = all.map((one) => inquire(emptySnapshot, one));
  const { index } = emptySnapshot;
  const typed = withPlainWords(index, analyseQuery(index, text), plainWordsIn(text));
  return {
    literal: stemsOf(index, [typed, ...inquiries.map(({ literal }) => literal)]),
    related: stemsOf(
      index,
      inquiries.map(({ related }) => related),
    ),
    keys: [...nameKeys(text, emptySnapshot), ...all.flatMap((one) => sourceKeys(text, one))],
    file: text.toLowerCase(),
  };
}

/** The stems of some queries, each with its highest weight. */
function stemsOf(index: SearchIndex, queries: readonly Query[]): AskedStem[] {
  const weights = new Map<number, number>();
  for (const { terms } of queries)
    for (const { alternatives, weight } of terms)
      for (const one of alternatives)
        weights.set(one.stem, Math.max(weights.get(one.stem) ?? 0, weight * one.weight));
  return [...weights].map(([number, weight]) => ({
    stem: index.stems[number] ?? "",
    weight: weight * articleIdf(index, number),
    articles: index.articlesWithStem[number] ?? 0,
  }));
}

/** The keys of people and things that the text may name or describe. */
function nameKeys(text: string, { directory }: Snapshot): AskedKey[] {
  const words = nameWords(text).slice(0, MOST_WORDS);
  return words.flatMap((word, position) => {
    const forms = words.slice(position, position + WORDS_OF_A_NAME).map((_, length): AskedKey => ({
      kind: "form",
      key: words
        .slice(position, position + length + 1)
        .map(({ form }) => form)
        .join(" "),
      position,
      weight: WHOLE_FORM + length,
    }));
    if (isSmall(word)) return forms.slice(1);
    const { form, capitals } = word;
    const spellings = new Map([
      ...matchWord(directory, form, true),
      ...matchWord(directory, form, words.length === 1),
    ]);
    return [
      ...forms,
      ...[...spellings]
        .toSorted((a, b) => a[1] - b[1])
        .slice(0, SPELLINGS)
        .map(([key, cost]): AskedKey => ({
          kind: "word",
          key,
          position,
          weight: BY_COST[Math.min(cost, BY_COST.length - 1)] ?? 0,
        })),
      ...(capitals && form.length > 1 ? [{ kind: "initials" as const, key: form, position, weight: 1 }] : []),
      { kind: "description", key: stem(form), position, weight: DESCRIBED },
    ];
  });
}

/** A small word starts a name only if it is in capitals: "IT". */
const isSmall = ({ form, capitals }: NameWord): boolean => stopWords.has(form) && !capitals;

/** The keys of an article's outlet, author and photographer. */
function sourceKeys(text: string, { rest, author, outlet, credit }: Asking): AskedKey[] {
  const outlets = [text, author, outlet].flatMap((one) => (one === undefined ? [] : outletKey(one)));
  const key = (kind: HandleKey["kind"], keys: readonly string[]): AskedKey[] =>
    keys.map((one, position) => ({ kind, key: one, position, weight: 1 }));
  return [
    ...key("outlet", outlets),
    ...key("author", author === undefined ? [] : nameForms(author)),
    ...key("picture", credit === "picture" ? contentForms(rest).map((form) => stem(form)) : []),
  ];
}
