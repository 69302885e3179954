import { canBe, isMarked, lemmasOf } from "../../../search/dictionary.ts";
import { irregularVerbs } from "../../../text/irregularForms.ts";
import { stopWords } from "../../../text/stopWords.ts";
import { AUXILIARY, type QuestionForm } from "./questionForm.ts";
import { NOUN, NOUN_PHRASE } from "./nouns.ts";

/** Asks for a number of people without a noun for them: "how many died", "number killed in the fire". */
const OF_PEOPLE =
  "(?:how many|(?:the )?(?:total )?number(?: who)?)(?: more| others| of (?:them|these|those))?";
const STATES =
  "(?:missing|dead|alive|injured|wounded|hurt|homeless|jobless|present|absent|there|in favou?r|against)";
const JOINT = "(?:in|at|on|by|after|since|so|now|and|or|from|during|near|to|for|when|of|as)";

/** Past forms that equal the verb's base form. */
const UNCHANGED: ReadonlySet<string> = new Set(
  "quit bet split put let set cut hit read shut cast".split(" "),
);

/** Whether a word is the past form of a verb and does not describe a plural after it, as in "wounded soldiers". */
function saysWhatWasDone({ verb = "", next = "" }: Readonly<Record<string, string | undefined>>): boolean {
  const isPast =
    irregularVerbs.has(verb) ||
    UNCHANGED.has(verb) ||
    (verb.endsWith("ed") && lemmasOf(verb).some((lemma) => lemma !== verb && isMarked(lemma, "verb")));
  return isPast && !(next.endsWith("s") && !stopWords.has(next) && canBe(next, "noun"));
}

/** Other words that ask for a measure: "how quick", "how hi". */
const adverbs: readonly (readonly [measure: string, words: string])[] = [
  ["fast", "quick"],
  ["high", "hi|hot|cold|warm"],
  ["far", "close|near|long a way"],
  ["old", "young"],
  ["tall", "wide|broad"],
  ["much", "cheap|expensive|dear|pricey|costly"],
];

/** "what did it cost", "what is she paying for the flat": money; "what did they pay for" asks for a thing. */
const moneyForms: readonly QuestionForm[] = [
  {
    cue: "amount",
    says: { measure: "much" },
    pattern: new RegExp(
      `^(?!.*\\bnames? of\\b)what(?:'s|’s)? (?:${AUXILIARY} )?(?<rest>.*?\\b(?:costs?|costing|pay|pays|paid|paying|earn|earns|earning|worth|fetch|sell for|sold for|fork out|cough up|shell out|stump up|splash out)(?! (?:attention|tribute|heed)\\b)(?! for$| with$| off$)(?: .+)?)$`,
      "iu",
    ),
  },
];

/** Questions about numbers: how many, how much, how long. */
export const numberForms: readonly QuestionForm[] = [
  { cue: "duration", pattern: /^(?:for )?how (?:long|quickly) (?<rest>.+)$/iu },
  {
    cue: "duration",
    pattern: /^(?:for )?how many (?:years|months|weeks|days|hours|minutes|decades) (?<rest>.+)$/iu,
  },
  {
    cue: "amount",
    pattern: /^how (?<measure>much|big|large|tall|high|old|far|fast|heavy|deep)\b (?<rest>.+)$/iu,
  },
  ...adverbs.map(([measure, words]): QuestionForm => ({
    cue: "amount",
    says: { measure },
    pattern: new RegExp(`^how (?:${words}) (?<rest>.+)$`, "iu"),
  })),
  // "what percentage of the homes flooded"
  {
    cue: "amount",
    says: { measure: "much" },
    pattern: /^(?:what|which) (?:percentage|per ?cent|proportion|share|fraction) of (?<rest>.+)$/iu,
  },
  // "the bridge, how much"
  { cue: "amount", says: { measure: "much" }, pattern: /^(?<rest>.{8,}?),? how much$/iu },
  { cue: "amount", says: { measure: "many" }, pattern: /^(?<rest>.{8,}?),? (?:how many|how big|number)$/iu },
  { cue: "duration", pattern: /^(?<rest>.{8,}?),? (?:for )?how long$/iu },
  ...moneyForms,
  {
    cue: "count",
    pattern: new RegExp(
      `^${OF_PEOPLE} (?<rest>(?:${AUXILIARY}|got|get)\\b.*|${STATES}(?: ${JOINT}\\b.*)?)$`,
      "iu",
    ),
  },
  {
    cue: "count",
    pattern: new RegExp(`^${OF_PEOPLE} (?<rest>(?<verb>\\p{L}+)(?: (?<next>[\\p{L}'’-]+))?.*)$`, "iu"),
    holds: saysWhatWasDone,
  },
  { cue: "count", pattern: new RegExp(`^how many ${NOUN_PHRASE}$`, "iu") },
  // "how many Met officers face charges": the counted noun is the first plural
  {
    cue: "count",
    pattern:
      /^how many (?<kind>(?:[\p{L}\p{N}'’-]+ ){0,3}?)(?<focus>[\p{L}'’-]{2,}s|people|men|women|children|police|staff)\b ?(?<rest>.*)$/iu,
  },
  {
    cue: "count",
    pattern: new RegExp(`^(?:how many|(?:what (?:is|was) )?(?:the )?(?:number|no\\.?) of) ${NOUN}$`, "iu"),
  },
];
