import { isNounForPeople } from "../nounForPeople.ts";
import { AUXILIARY, type QuestionForm } from "./questionForm.ts";

const MONEY =
  "prices?|costs?|value|worth|fees?|salary|wages?|pay|rent|fine|bill|budget|amount|sum|profits?|turnover|loss(?:es)?|revenues?|debts?|donations?|prize|bail|ransom|grant|compensation|payouts?|pay-?offs?|severance|bonus|bounty|rewards?|earnings|takings|damages|(?:hourly|daily|weekly|day) rates?|expenses?";
const NUMBER =
  "(?:(?:final|half-?time|full-?time|latest|end) )?scores?|scoreline|(?:final |vote )?tally|vote counts?|turnout|attendance|headcount|majority|margin|death toll|capacity|population|quota";
/** What is measured, and the adjective in "how ..." that asks for it. */
const measures: readonly (readonly [measure: string, nouns: string])[] = [
  ["many", NUMBER],
  ["much", MONEY],
  ["old", "ages?"],
  ["tall", "heights?"],
  ["deep", "depths?"],
  ["far", "distances?"],
  ["fast", "speeds?"],
  ["heavy", "weights?"],
  ["big", "sizes?"],
];
/** Words that make a sentence of what could be a noun phrase. */
const NO_VERB = `(?!(?:.* )?(?:who|what|which|why|when|where|how|if|not|that|to|${AUXILIARY.slice(3, -1)})\\b)`;
/** A verb that makes a statement. */
const FINITE = new RegExp(`(?:^|\\s)${AUXILIARY}\\s`, "iu");
const OPENING = "(?:what(?:['’]?s| is| was| are| were| will be)? )?(?:the |his |her |their |its )?";

/**
 * "price of the wall", "the driver's age", "flood wall cost": the noun is also searched for, except "age", which
 * articles do not write.
 */
function measureForms([measure, nouns]: readonly [string, string]): readonly QuestionForm[] {
  const says = { measure };
  const noun = measure === "old" ? `(?:${nouns})` : `(?<kind>(?:[\\p{L}-]+ )?(?:${nouns}))`;
  const asking = (pattern: string): QuestionForm => ({
    cue: "amount",
    says,
    pattern: new RegExp(`^${pattern}$`, "iu"),
  });
  return [
    asking(`${OPENING}(?:exact |total |final |average |full )?${noun} (?:of|for|on|in|at) (?<rest>.+)`),
    asking(
      `${OPENING}(?<rest>(?!(?:who|why|when|where|how|did|does|do)\\b).+?)['’]s? (?:exact |total |final )?${noun}`,
    ),
    // "tug skipper pay", "final score whitby"
    ...(measure === "old"
      ? []
      : [
          asking(`(?<rest>${NO_VERB}(?:[^ ]+ ){0,3}?[^ ]+) ${noun}`),
          asking(
            `${measure === "many" ? noun : `(?<kind>${nouns})`} (?<rest>${NO_VERB}[^ ]+(?: [^ ]+){0,3})`,
          ),
        ]),
  ];
}

/** Whether it is a noun for people, in a phrase without a verb: not "the mayor's wife is also accused". */
const isPerson = ({ person = "", rest = "" }: Readonly<Record<string, string | undefined>>): boolean =>
  isNounForPeople(person.toLowerCase()) && !FINITE.test(rest);

/** Questions without a verb: "cause of the fire", "age of the victim", "the boss of the union", "the mayor's wife". */
export const fragmentForms: readonly QuestionForm[] = [
  {
    cue: "reason",
    pattern:
      /^(?:what(?:['’]?s| is| was| are| were)? )?(?:the )?(?:main |likely |suspected )?(?:causes?|reasons?|motives?|explanation|grounds) (?:of|for|behind|given for) (?<rest>.+)$/iu,
  },
  {
    cue: "reason",
    pattern: /^what (?:caused|led to|triggered|sparked|prompted|made|started) (?<rest>.+)$/iu,
  },
  {
    cue: "event",
    pattern:
      /^what(?:['’]?s| has| had| ever)? (?:happened|happens|happening|became|become|went wrong|is going on)(?: exactly)?(?: (?:to|of|with|at|in|on|during|when|after|before))? (?<rest>.+)$/iu,
  },
  {
    cue: "event",
    pattern:
      /^(?:whatever happened to|fate of|the fate of|outcome of|the outcome of|result of|the result of) (?<rest>.+)$/iu,
  },
  ...measures.flatMap(measureForms),
  {
    cue: "place",
    pattern:
      /^(?:the )?(?:location|place|site|venue|scene|whereabouts|address|birthplace|hometown) of (?<rest>.+)$/iu,
  },
  {
    cue: "identity",
    pattern:
      /^(?:the |an? )?(?<rest>.+?['’]s? (?:new |old |late |former |ex-?|younger |older |elder |big |little )*(?<person>[\p{L}-]+))$/iu,
    holds: isPerson,
  },
  {
    cue: "identity",
    pattern: /^(?<rest>(?:the )?(?:[\p{L}-]+ )?(?<person>[\p{L}-]+) of (?:the |an? |that |this )?.+)$/iu,
    holds: isPerson,
  },
];
