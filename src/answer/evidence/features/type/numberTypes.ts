import { ALIKE } from "../../../../search/nearWords.ts";
import { likeness, rowOfWord, wordVectors } from "../../../../search/wordVectors.ts";
import { stopWords } from "../../../../text/stopWords.ts";
import type { Span } from "../../../../text/span.ts";
import { tokenise } from "../../../../text/tokens.ts";
import { matchesIn } from "./matchesIn.ts";
import type { CheckedSentence, TypeCheck } from "./typeCheck.ts";
import { isNounForPeople } from "../../../question/nounForPeople.ts";
import { timesIn } from "./timeTypes.ts";

const NUMBER_WORDS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|dozens|hundreds|thousands|millions|both|no|none|nobody|several|half";
/**
 * The numbers in a sentence, in figures or in words. Here and below, a figure has at most about twenty digits and
 * marks, so that no text can stall the search.
 */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[£$€]\\s?)?(?:\\d(?:[\\d.,]{0,20}\\d)?(?:m|bn|k)?|${NUMBER_WORDS})(?:[ -](?:${NUMBER_WORDS}))*(?![\\p{L}\\p{N}])`,
  "giu",
);
/** The numbers of a sentence, in order. */
export const numbersIn = (candidate: CheckedSentence): Span[] => matchesIn(candidate, NUMBER);

/** What must follow (or precede) a number for it to measure what is asked: "how old" requires an age. */
const measures: Readonly<Record<string, RegExp>> = {
  old: /\b(?:now|then|only|just|nearly|almost) \d{1,3}(?=[,.;:)]|$)|\d[\d.,]{0,20}(?:-| )years?(?:-| )olds?\b|\baged? (?:of )?\d+|, \d{1,3}(?=[,.;:)]|$)|\b(?:born|turned|turns|founded|built|opened) .{0,30}\d/iu,
  tall: /\d[\d.,]{0,20}\s?(?:m|cm|ft|feet|foot|metres?|meters?|inch(?:es)?|storeys?|stories)\b/iu,
  high: /(?:\d[\d.,]{0,20}|\b[a-z]+)[ -](?:metres?|meters?|kilometres?|kilometers?|km|miles?|feet|foot|ft|percent|per cent|degrees|m)\b|\d\s?(?:%|k?m\b)/iu,
  deep: /(?:\d[\d.,]{0,20}|\b[a-z]+)[ -](?:metres?|meters?|feet|foot|fathoms?|m|km)\b/iu,
  far: /(?:\d[\d.,]{0,20}|\b[a-z]+)[ -](?:miles?|kilometres?|kilometers?|km|metres?|meters?|yards?|light-years?|hours?|minutes?)\b/iu,
  fast: /(?:mph|km\/h|knots?|kph|miles an hour|kilometres an hour|per second|minutes?|seconds?)\b/iu,
  heavy: /\d[\d.,]{0,20}\s?(?:kg|g|kilos?|tonnes?|tons?|pounds|lb|ounces|grams?)\b/iu,
  big: /\d/u,
  many: /\d[\d.,]{0,20}(?:\s?(?:[-–]|to)\s?\d[\d.,]{0,20})?|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|half)\b/iu,
  large: /\d/u,
  // Money, a share, or an amount of something: "£23,000", "4 per cent", "40 tonnes", but not a year or a day of a
  // month
  much: /(?:[£$€¥₹]|\bRs\.?)\s?\d(?:[\d.,]{0,20}\d)?(?:\s?(?:m|bn|k|million|billion|trillion|thousand)\b)?|\d[\d.,]{0,20}\s?(?:(?:p|m|bn)\b|%)|\d[\d.,]{0,20} (?:million|billion|thousand|hundred|pounds|dollars|euros|pence|cents|percent|per cent)\b|\b(?!(?:19|20)\d\d\b)\d[\d.,]{0,20} (?!(?:january|february|march|april|may|june|july|august|september|october|november|december|with|from|that|this|were|when|then|than|after|before|until|since|over|years?|months?|weeks?|days?|hours?|minutes?|people)\b)[a-z]{4,}/iu,
};
const UNIT_OF_TIME =
  /^[ -](?:[a-z-]+ ){0,2}(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|seasons?|terms?)\b(?![ -]olds?\b)/iu;
const LASTING = /\b(?:between|from|since|until|till|to|over|for)\b/iu;

/** Questions about money: "how much did the flood wall cost", "how much was the firm paid". */
const OF_MONEY =
  /\b(?:cost|price|pay|paid|earn|worth|spen[dt]|spending|fee|fine|fined|money|salary|wages|loan|debt|owe|lend|lent|donat|compensation|sold|sell|buy|bought|rent|charge for|charged for|funding|budget|bill)/iu;
const MONEY =
  /(?:[£$€¥₹]|\bRs\.?)\s?\d(?:[\d.,]{0,20}\d)?(?:\s?(?:m|bn|k|million|billion|trillion|thousand)\b)?|\b\d[\d.,]{0,20}(?: (?:hundred|thousand|million|billion|trillion))?\s?(?:p|pounds?|sterling|dollars?|euros?|pence|cents?|yen|yuan|rupees?|zlotys?|francs?|kron(?:er|or|a|e)|crowns?|pesos?|reais|rand|lira|roubles?|rubles?|dirhams?|riyals?|won|baht|shekels?)\b/iu;

/** What follows an age in front of a noun: "140-year-old" in "the 140-year-old playhouse". */
const AGED = /year-olds?$/iu;
/** Maximum number of words after an age in which to look for its noun. */
const AGED_REACH = 3;

/** Whether an age belongs to what is asked: "An 18-year-old man" says nothing about a theatre. */
function isAgeOfAsked(
  { article, extraction, sentence, asked }: CheckedSentence,
  age: Span,
  rest: string,
): boolean {
  if (!AGED.test(article.text.slice(age.start, age.end))) return true;
  const after = tokenise(article.text.slice(age.end, sentence.end)).slice(0, AGED_REACH);
  const words = tokenise(rest).filter(({ form }) => !stopWords.has(form));
  const namesPerson = extraction.mentions.some(({ kind, entity }) => kind === "person" && asked.has(entity));
  if (namesPerson || words.some(({ form }) => isNounForPeople(form)))
    return after.some(({ form }) => isNounForPeople(form));
  const vectors = wordVectors();
  return after.some((noun) =>
    words.some(
      ({ form }) => likeness(vectors, rowOfWord(vectors, noun.form), rowOfWord(vectors, form)) >= ALIKE,
    ),
  );
}

/** A number that measures what is asked, such as an age for "how old", or money or a share for "how much". */
export const amounts: TypeCheck = (candidate, { measure, rest }) => {
  const { article, sentence } = candidate;
  const wanted = measure === "much" && OF_MONEY.test(rest) ? MONEY : (measures[measure ?? "much"] ?? /\d/u);
  const match = wanted.exec(article.text.slice(sentence.start, sentence.end));
  if (match === null) return [];
  const start = sentence.start + match.index;
  const found = { start, end: start + match[0].trimEnd().length };
  return measure === "old" && !isAgeOfAsked(candidate, found, rest) ? [] : [found];
};

/** "nine hours", "between May and July", "since 2015". */
export const durations: TypeCheck = (candidate) => {
  const { article, sentence } = candidate;
  const measured = numbersIn(candidate).filter((number) =>
    UNIT_OF_TIME.test(article.text.slice(number.end, Math.min(sentence.end, number.end + 30))),
  );
  const lasting = timesIn(candidate).filter(({ start, end }) =>
    LASTING.test(article.text.slice(Math.max(sentence.start, start - 8), end)),
  );
  return [...measured, ...lasting];
};
