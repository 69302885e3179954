import { canBe, isMarked } from "../../../search/dictionary.ts";
import { irregularVerbs } from "../../../text/irregularForms.ts";
import { anybody } from "../../../extract/names/anybody.ts";
import type { QuestionForm } from "./questionForm.ts";
import { isNounForPeople } from "../nounForPeople.ts";
import { NOUN, NOUN_PHRASE, SORT_OF } from "./nouns.ts";

/** "which", "for which", "at what". */
const WHICH = "(?:(?:at|by|for|from|in|of|on|to|under|with) )?(?:which|what) ";

/** "what is the wife of the builder called": must be tried before the general forms with the same first words. */
export const namingForms: readonly QuestionForm[] = [
  { cue: "name", pattern: /^what(?:'s|’s| is| was| are| were) (?<rest>.+?) (?:called|named)$/iu },
  // "the woman who audited Tarn, name?", "the dead at the mill, by name"
  {
    cue: "name",
    pattern:
      /^(?<rest>.{6,}?)(?:,| [-–—]|:) ?(?:what(?:['’]?s| is| was| are| were) (?:his|her|their) names?|(?:his |her |their |the )?names?|by name)$/iu,
  },
];

/** Nouns for people that only stand before a name. */
const HONORIFIC = /^(?:sir|lord|lady|dame|king|queen|prince|princess)$/iu;

/** A participle: "charged", "sent". */
const isParticiple = (word = ""): boolean => /^[a-z]{2,}ed$/u.test(word) || irregularVerbs.has(word);

/**
 * The rest of a question whose first word is the command itself: `/who` "is the mayor", `/who` "was charged". A name
 * after "is" is for the command to look up.
 */
export const whoForms: readonly QuestionForm[] = [
  // "the guy who heads the charity", "lady that runs the mill"
  {
    cue: "person",
    pattern: new RegExp(
      `^(?:the |that |an? )?(?:${[...anybody].join("|")}|somebody|someone|whoever) (?:who|that)(?:['’]?s)? (?<rest>[^,?]+)$`,
      "iu",
    ),
  },
  {
    cue: "identity",
    pattern: /^(?:is|are|was|were) (?<rest>(?:the|this|that|their|our)(?: [^ ]+){0,4} (?<last>[^ ]+))$/iu,
    // "were the crowds cheering", "was the driver charged" ask for yes or no.
    holds: ({ last = "" }) => !isParticiple(last) && !last.endsWith("ing"),
  },
  {
    cue: "person",
    pattern:
      /^(?<rest>(?:is|are|was|were|got|has been|have been|had been)(?: being| getting)? (?<participle>[a-z]+)\b.*)$/iu,
    holds: ({ participle }) => isParticiple(participle),
  },
];

/** Verbs that are hardly ever plural nouns: "what makes marines different". */
const VERB = /^(?:makes|gives|keeps|lets|puts|gets|takes|brings|happens|seems|goes|comes)$/u;

/**
 * Whether a word may begin a noun phrase after "which" or "what": not "broke" in "what broke on the train", nor "killed" in
 * "what killed the whale". Words before the noun (`kind`) show that it is one.
 */
function isNominal({ focus = "", kind }: Readonly<Record<string, string | undefined>>): boolean {
  const word = focus.toLowerCase();
  if (irregularVerbs.has(word)) return isMarked(word, "noun");
  const isPast = word.endsWith("ed") && canBe(word, "verb") && !isMarked(word, "noun");
  if (kind === undefined && (isPast || VERB.test(word))) return false;
  return canBe(word, "noun") || canBe(word, "adj") || !canBe(word, "verb");
}

/** Questions about a reason, a place, a name, a person or a thing, and all other forms. */
export const otherForms: readonly QuestionForm[] = [
  {
    cue: "reason",
    pattern: /^(?:why|how come|for what reason|what(?:'s| is| was) the reason)(?:'s|’s)? (?<rest>.+)$/iu,
  },
  { cue: "reason", pattern: /^(?:the )?reasons? (?:that |why )?(?<rest>.+)$/iu },
  { cue: "reason", pattern: /^(?<rest>.{8,}?),? (?:why|what for|how come)$/iu },
  // "what was he arrested for", "what did she get the sack for"
  {
    cue: "reason",
    pattern:
      /^what (?<rest>(?:(?:was|were|is|are)(?: [^ ]+){1,5}? (?<participle>[a-z]+)(?: (?:off|down|up|out|over))?|(?:did|has|have|does)(?: [^ ]+){1,5} (?:got|get|gets|been)(?: [^ ]+){1,4})) for$/iu,
    holds: ({ participle }) =>
      participle === undefined || (isParticiple(participle) && participle !== "used"),
  },
  { cue: "place", pattern: /^where(?:'s|’s|abouts)? (?<rest>.+)$/iu },
  { cue: "place", pattern: /^(?<rest>.{8,}?),? (?:in |at |to |from )?where(?:abouts)?$/iu },
  {
    cue: "name",
    pattern:
      /^what(?:'s|’s| is| was| are| were) (?<rest>.+?)(?:['’]s|s['’]) (?:full |real |first |last )?names?$/iu,
  },
  {
    cue: "name",
    pattern: /^(?:what(?:'s|’s| is| are| was| were)? )?(?:the )?(?:full |real )?names? of (?<rest>.+)$/iu,
  },
  // "what is Matt Jukes' job"
  {
    cue: "identity",
    pattern:
      /^what(?:'s|’s| is| was) (?<rest>.+?)(?:['’]s|s['’])? (?:(?:day )?jobs?|roles?|position|post|title|rank|occupation|profession|line of work)$/iu,
  },
  {
    cue: "identity",
    pattern:
      /^what(?:'s|’s| is| was) the (?:day job|job|occupation|profession|work|line of work) of (?<rest>.+)$/iu,
  },
  // "what does her father do for a living"
  {
    cue: "identity",
    pattern:
      /^what (?:does|do|did|is|was|has) (?<rest>.+?) (?:do|doing|work|working)(?: for (?:a living|a job|work)| as)(?<more> .+)?$/iu,
  },
  // "who was charged with it"; not "who is rose west"
  {
    cue: "person",
    pattern:
      /^who(?:'s|’s|s| is| are| was| were)(?: (?:currently|now|still|also|being|getting))* (?<rest>(?<act>[a-z]+) (?:the|an?|this|that|his|her|their|its|into|for|after|over|by|with|in|on|at|about|to|from|up|out|off|down)\b.*)$/iu,
    holds: ({ act }) => isParticiple(act),
  },
  // "who is looking into the fire", "whos threatening sir olaf"; not "who is acting commissioner"
  {
    cue: "person",
    pattern:
      /^who(?:'s|’s|s| is| are| was| were)(?: (?:currently|now|still|also))* (?<rest>(?<act>[a-z]+ing) (?<next>\S+).*)$/iu,
    holds: ({ act = "", next = "" }) =>
      canBe(act, "verb") && (HONORIFIC.test(next) || !isNounForPeople(next.toLowerCase())),
  },
  // "who is X": the caller checks whether X is somebody; otherwise it asks for a person
  { cue: "identity", pattern: /^who(?:'s|’s|s| is| was| are| were) (?:exactly )?(?<rest>.+)$/iu },
  { cue: "person", pattern: /^(?:who|whom|whose)\b (?<rest>.+)$/iu },
  // "which bit of the harbour silted up"
  {
    cue: "open",
    pattern: /^(?:which|what) (?:bits?|chunks?|aspects?) of (?<rest>.+)$/iu,
  },
  // "which court", "what sort of boat"
  { cue: "instance", pattern: new RegExp(`^${WHICH}${SORT_OF}${NOUN_PHRASE}$`, "iu"), holds: isNominal },
  { cue: "instance", pattern: new RegExp(`^${WHICH}${SORT_OF}${NOUN}$`, "iu"), holds: isNominal },
  // "what is X", "what does X stand for": the caller checks whether X is a name
  {
    cue: "definition",
    pattern:
      /^what (?:does|do|did|is|are) (?:the )?(?<rest>.+?) (?:stand for|mean|short for|an abbreviation of)$/iu,
  },
  { cue: "definition", pattern: /^what(?:'s|’s|s| is| are| was| were) (?:exactly )?(?<rest>.+)$/iu },
  { cue: "open", pattern: /^what(?:'s|’s)? (?:exactly )?(?<rest>.+)$/iu },
  {
    cue: "truth",
    pattern:
      /^(?:is it (?:true|right|correct|the case) (?:that )?|can (?:we|i) (?:now )?say (?:that )?|(?:(?:i am|i'm|im) )?(?:pretty |fairly |quite )?sure (?:i (?:read|saw|heard) )?(?:that )?|i (?:think|thought|heard|read|saw)(?: somewhere)? (?:that )?|i (?:remember|recall) (?:reading|hearing|seeing) (?:that )?)(?<rest>(?:(?![.?!;] ).)+)$/iu,
  },
  {
    cue: "truth",
    pattern:
      /^(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|isn't|wasn't|didn't|doesn't)\b (?<rest>.+)$/iu,
  },
  {
    cue: "means",
    pattern: /^how (?<rest>(?:did|do|does|was|were|is|are|has|have|had|can|could|will|would)\b.+)$/iu,
  },
  { cue: "open", pattern: /^how (?<rest>.+)$/iu },
];
