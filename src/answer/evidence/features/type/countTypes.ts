import { relatedWordsOf } from "../../../../search/relatedWords.ts";
import { irregularVerbs } from "../../../../text/irregularForms.ts";
import { memoise } from "../../../../text/memoise.ts";
import { overlaps } from "../../../../text/span.ts";
import { stem } from "../../../../text/stems.ts";
import { tokenise } from "../../../../text/tokens.ts";
import { isNounForPeople } from "../../../question/nounForPeople.ts";
import { answering } from "../../answering.ts";
import { numbersIn } from "./numberTypes.ts";
import { timesIn } from "./timeTypes.ts";
import type { TypeCheck } from "./typeCheck.ts";

/** Maximum number of words between a number and what it counts: "three serving police officers". */
const COUNT_REACH = 4;
/** Words that end the noun phrase: "three sailors watched the boats" does not count boats, "three of the boats" does. */
const END_OF_NOUN_PHRASE =
  /[.,;:!?()—]|(?<!\bof) (?:the|an?|his|her|its|their|this|that|these|those|who|which|whose|in|on|at|by|from|with)\b/iu;

/** Other words for what is counted: "on three occasions" for "how many times". */
const countedAs: Readonly<Record<string, readonly string[]>> = { times: ["occasions"] };

/** Words for people of any kind: nurses, drivers and Norwegians are all counted. */
const anybody: ReadonlySet<string> = new Set("people persons men folk folks guys lads".split(" "));

/** The stems of the words for what is counted. */
const stemsFor = memoise((counted): ReadonlySet<string> => {
  const { alike } = answering().worth;
  const kin = [...relatedWordsOf(counted).like].flatMap(([lemma, worth]) => (worth < alike ? [] : lemma));
  return new Set([counted, ...(countedAs[counted] ?? []), ...kin].map(stem));
});

/** Whether a word after a number is what the question counts: people, if it has no noun. */
function isCounted(form: string, focus: string | undefined): boolean {
  const counted = focus?.toLowerCase();
  return counted === undefined || anybody.has(counted)
    ? isNounForPeople(form) || form === counted
    : stemsFor(counted).has(stem(form));
}

/** Words other than past forms that may follow a number of people without a noun: "12 were hurt", "40 dead". */
const STATES: ReadonlySet<string> = new Set("are were have dead missing hurt homeless".split(" "));

/** Whether a number counts people without a noun: "Six died", "12 were hurt", "she hired 40". */
function isOfNobodyNamed(after: string): boolean {
  if (/^\s*(?:[.;!?]|$)/u.test(after)) return true;
  const next = /^\s+(?:(?:others|more)\s+)?(?<word>[a-z]+)\b/u.exec(after)?.groups?.["word"] ?? "";
  return STATES.has(next) || irregularVerbs.has(next) || /^[a-z]{2,}ed$/u.test(next);
}

/** A number soon followed by the counted noun: "three serving officers" for "how many officers", "six died" for "how many died". */
export const counts: TypeCheck = (candidate, { focus }) => {
  const { article, sentence, isReply = false } = candidate;
  const isBare = focus === undefined || isReply;
  const times = isBare ? timesIn(candidate) : [];
  return numbersIn(candidate).filter((number) => {
    const after = article.text.slice(number.end, Math.min(sentence.end, number.end + 120));
    const stop = after.search(END_OF_NOUN_PHRASE);
    const isOfWanted = tokenise(after)
      .slice(0, COUNT_REACH)
      .some((token) => isCounted(token.form, focus) && (stop < 0 || token.start < stop));
    if (isOfWanted || !isBare) return isOfWanted;
    return isOfNobodyNamed(after) && !times.some((time) => overlaps(time, number));
  });
};
