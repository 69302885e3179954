import type { Article } from "../corpus/article.ts";
import type { Extraction } from "../extract/extraction.ts";
import { stem } from "../text/stems.ts";
import { tokenise } from "../text/tokens.ts";
import type { Span } from "../text/span.ts";
import type { Cue, ReadQuestion } from "./readQuestion.ts";

/** A sentence that may answer, with what was extracted from its article and which of its words the question has. */
export interface Candidate {
  readonly article: Article;
  readonly extraction: Extraction;
  readonly sentence: Span;
  readonly matched: readonly Span[];
  /** `Entity.id`s that the question itself names: they cannot be the answer. */
  readonly asked: ReadonlySet<string>;
}

/** The words of a sentence that are of the type asked for; none means that it cannot answer. */
type TypeCheck = (candidate: Candidate, question: ReadQuestion) => readonly Span[];

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const NUMBER_WORDS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|dozens|hundreds|thousands|millions|both|no|none|nobody|several|half";
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[£$€]?\\d(?:[\\d.,]*\\d)?(?:m|bn|k)?|${NUMBER_WORDS})(?:[ -](?:${NUMBER_WORDS}))*(?![\\p{L}\\p{N}])`,
  "giu",
);
const UNIT_OF_TIME =
  /\b(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centur(?:y|ie)|season|term)s?\b/iu;
/** How many words may stand between a number and what it counts: "three serving police officers". */
const COUNT_REACH = 4;

/** The numbers of a sentence. */
function numbersIn(text: string, sentence: Span): Span[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(NUMBER)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
}

/** "three serving officers" for "how many officers": a number with the counted noun soon after it. */
const counts: TypeCheck = ({ article, sentence }, { focus }) => {
  const wanted = stem((focus ?? "").toLowerCase());
  return numbersIn(article.text, sentence).filter((number) => {
    const after = tokenise(article.text.slice(number.end, Math.min(sentence.end, number.end + 120)));
    const stop = article.text.slice(number.end, sentence.end).search(/[.,;:!?()—]/u);
    return after
      .slice(0, COUNT_REACH)
      .some((token) => stem(token.form) === wanted && (stop < 0 || token.start < stop));
  });
};

const amounts: TypeCheck = ({ article, sentence }) => numbersIn(article.text, sentence);

const times: TypeCheck = ({ extraction, sentence }) =>
  extraction.times.filter((time) => overlaps(time, sentence));

const durations: TypeCheck = (candidate, question) => {
  const { article, sentence } = candidate;
  const measured = numbersIn(article.text, sentence).filter((number) =>
    UNIT_OF_TIME.test(article.text.slice(number.end, Math.min(sentence.end, number.end + 20))),
  );
  return [
    ...measured,
    ...times(candidate, question).filter(({ start, end }) =>
      /\b(?:between|from|since|until|till|to)\b/iu.test(
        article.text.slice(Math.max(sentence.start, start - 12), end),
      ),
    ),
  ];
};

const named =
  (kinds: ReadonlySet<string>): TypeCheck =>
  ({ extraction, sentence, asked }) =>
    extraction.mentions.filter(
      (mention) => kinds.has(mention.kind) && !asked.has(mention.entity) && overlaps(mention, sentence),
    );

const people = named(new Set(["person", "org", "place"]));
const places = named(new Set(["place", "org"]));

/** Nouns for people without a name: "two other officers", "One senior MP". */
const SOMEBODY =
  /\b(?:[a-z]+(?:ers?|ors?|ists?|ians?|men|man|women|woman|ees?)|people|mps?|members?|officials?|individuals?|experts?|students?|activists?|police|president|minister|mayor|captain|chair(?:man|woman)?|boss|head|chief|family|couple|wife|husband|son|daughter|mother|father|brother|sister)\b/giu;

const somebody: TypeCheck = (candidate, question) => {
  const names = people(candidate, question);
  if (names.length > 0) return names;
  const { article, sentence } = candidate;
  return [...article.text.slice(sentence.start, sentence.end).matchAll(SOMEBODY)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
};

/** What each cue wants to find in a sentence; a cue that is not here takes any. */
export const answerTypes: Readonly<Partial<Record<Cue, TypeCheck>>> = {
  time: times,
  duration: durations,
  count: counts,
  amount: amounts,
  place: places,
  person: somebody,
  identity: somebody,
};
