import { tokenise } from "../../text/tokens.ts";
import type { Asking, Cue } from "./asking.ts";
import { isNounForPeople } from "./nounForPeople.ts";

/** Openings that ask for nothing: "hey, can you tell me", "do you know". */
const courtesy =
  /^(?:(?:hey|hi|hello|ok|okay|so|and|but|well|lol|haha|thanks|thank you|cheers|good (?:morning|afternoon|evening|night|day)|please|pls|sorry|bot)\b[\s,!]*|(?:can|could|would|will) (?:you|u|anyone|anybody|someone) (?:please )?(?:tell (?:me|us)|explain|say|remind me)\b\s*|(?:please )?(?:tell|show|remind) (?:me|us)\b(?: about)?\s*|do (?:you|we|u) know\b\s*|(?:does |do |would )?(?:anyone|anybody|someone)(?: here)? knows?\b\s*|(?:i|we)(?: would|'d)? (?:want|need|like|wonder|am wondering)(?: to know)?\b\s*|any idea\b\s*)+/iu;

/** Verbs that say nothing of what was said. */
const plainVerbs =
  "say|said|says|saying|tell|told|claim|claimed|claims|reply|replied|respond|responded|comment|commented|remark|think|thinks|argue|argued|insist|insisted|state|stated|call|called";
const tells = `(?:${plainVerbs})`;
/** Those, and verbs that say something of it: "who announced the inquiry" asks for the announcement. */
const says = `(?:${plainVerbs}|answer|answered|promise|promised|warn|warned|warning|admit|admitted|stress|stressed|react|reacted|announce|announced|explain|explained)`;

/** Question words as they are mistyped most. */
const misspelt: readonly (readonly [RegExp, string])[] = [
  [/^(?:wich|whcih|whihc|witch)\b/iu, "which"],
  [/^(?:wat|wut|wot|waht|whta|hwat)\b/iu, "what"],
  [/^(?:wen|whne|whn)\b/iu, "when"],
  [/^(?:were|wheer|whre)(?= (?:is|was|are|did|does|do|will|has|have)\b)/iu, "where"],
  [/^(?:hwo|woh)\b/iu, "who"],
  [/^(?:hwy|wyh)\b/iu, "why"],
];

/** A noun phrase before its verb: its noun, what stands before it, what hangs on it, and the rest from the verb on. */
const NOUN_PHRASE =
  "(?<kind>(?:[\\p{L}\\p{N}'’-]+ ){0,3}?)(?<focus>[\\p{L}\\p{N}'’-]+)(?<of>(?: (?:in|of|at|on|from|for|to|with) .+?)?) (?<rest>(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|might|must|may)\\b.*)";
/** Without such a verb, the first word is the noun. */
const NOUN =
  "(?<focus>(?!(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|happened)\\b)[\\p{L}\\p{N}'’-]+)\\b ?(?<rest>.*)";

interface Form {
  readonly cue: Cue;
  readonly pattern: RegExp;
}

/** Question forms, first match wins; named groups: `rest`, `focus`, `speaker`, `topic`. */
const forms: readonly Form[] = [
  // small talk asks nothing of the coverage
  {
    cue: "talk",
    pattern:
      /^(?:you(?:['’](?:re|ve|ll|d))?|ur|(?:how|who|what|where|why) (?:are|r) (?:you|u)|(?:are|r) (?:you|u)|do (?:you|u)|i (?:love|like|hate) (?:you|u|this bot)|(?:nice|great|good|bad|stupid) (?:one|bot|job|work)|(?:(?:can|could|would|will) (?:you|u) |please )?(?:write|sing|draw|compose|generate|translate|book|order|play|cook)(?: me| us| an?| this| that| the)\b)(?<rest>.*)$/iu,
  },
  // "what is the wife of the builder called"
  { cue: "name", pattern: /^what(?:'s|’s| is| was| are| were) (?<rest>.+?) (?:called|named)$/iu },
  // "what did Rogers say about the letters", "how did the embassy respond to the claims"
  {
    cue: "speech",
    pattern: new RegExp(
      `^(?:what|how)(?: else| exactly)? (?:did|does|do|has|have|had|is|are|was|were|'?s)\\b (?<speaker>.+?) (?:have to |been |going to )?${says}\\b(?: (?:to|that|about|on|of|regarding|over|when|after|in response to|in reply to) (?<topic>.+)| (?<more>.+))?$`,
      "iu",
    ),
  },
  // "who said that the free world must unite"
  {
    cue: "speaker",
    pattern: new RegExp(
      `^who(?: (?:has|have|had|else))? (?:${tells} (?:that |about |it |this )?|${says} that )(?<rest>.+)$`,
      "iu",
    ),
  },
  { cue: "speaker", pattern: /^whose (?:words|quote|quotation) (?:are|is|was|were) (?<rest>.+)$/iu },
  // "when did X happen", "since when is X closed", "from when to when was X on leave"
  {
    cue: "time",
    pattern:
      /^(?:(?:from|since|until|till|by|between) )?when(?: (?:to|until|and) when)?(?: exactly| abouts?| roughly)?(?:'s|’s)? (?<rest>.+)$/iu,
  },
  // "on which day", "what is the date of", "over what period", "what date is on the photo"
  {
    cue: "time",
    pattern:
      /^(?:(?:on|in|at|from|by|since|until|till|during|over|for|between|within) )?(?:what|which)(?:'s| is| was| are| were)?(?: the)?(?: exact| precise)? (?:dates?|days?|years?|months?|weeks?|decades?|times?|timeframe|time frame|time span|timespan|period|weekday|season)\b(?: of)? (?<rest>.+)$/iu,
  },
  {
    cue: "time",
    pattern: /^(?:is there (?:a|any) |any )?(?:date|day|year|month) (?:of|for|when|that) (?<rest>.+)$/iu,
  },
  { cue: "time", pattern: /^how (?:long ago|recently|soon|early|late|far back) (?<rest>.+)$/iu },
  // "the ferry sank when?"
  { cue: "time", pattern: /^(?<rest>.{8,}?),? (?:(?:on|in) )?(?:when|what (?:day|date|year|month))$/iu },
  { cue: "duration", pattern: /^(?:for )?how long (?<rest>.+)$/iu },
  {
    cue: "duration",
    pattern: /^(?:for )?how many (?:years|months|weeks|days|hours|minutes|decades) (?<rest>.+)$/iu,
  },
  {
    cue: "amount",
    pattern: /^how (?<measure>much|big|large|tall|high|old|far|fast|heavy|deep)\b (?<rest>.+)$/iu,
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
    pattern: new RegExp(`^(?:how many|(?:what (?:is|was) )?(?:the )?number of) ${NOUN}$`, "iu"),
  },
  {
    cue: "reason",
    pattern: /^(?:why|how come|for what reason|what(?:'s| is| was) the reason)(?:'s|’s)? (?<rest>.+)$/iu,
  },
  { cue: "place", pattern: /^where(?:'s|’s|abouts)? (?<rest>.+)$/iu },
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
      /^what(?:'s|’s| is| was) (?<rest>.+?)(?:['’]s|s['’])? (?:jobs?|roles?|position|post|title|rank|occupation|profession)$/iu,
  },
  // "who is X": the caller sees whether X is somebody, else it asks for a person
  { cue: "identity", pattern: /^who(?:'s|’s|s| is| was| are| were) (?:exactly )?(?<rest>.+)$/iu },
  { cue: "person", pattern: /^(?:who|whom|whose)\b (?<rest>.+)$/iu },
  { cue: "open", pattern: new RegExp(`^(?:which|what) ${NOUN_PHRASE}$`, "iu") },
  { cue: "open", pattern: new RegExp(`^(?:which|what) ${NOUN}$`, "iu") },
  // "what is X", "what does X stand for": the caller sees whether X is something that is named
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
      /^(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|isn't|wasn't|didn't|doesn't)\b (?<rest>.+)$/iu,
  },
  { cue: "open", pattern: /^how (?<rest>.+)$/iu },
];

/** Longest question that is read, in UTF-16 units; the rest is ignored. */
const MAX_QUESTION = 4000;

/** Reads the cue of a question by its form; any text is a question, at worst an `open` one. */
export function readAsking(text: string): Asking {
  const plain = text
    .slice(0, MAX_QUESTION)
    .trim()
    // The look behind keeps a run of such marks inside the question from being tried at each of them.
    .replace(/(?<![\s?!.])[\s?!.]+$/u, "");
  const asked = plain.replace(courtesy, "");
  const question = misspelt.reduce(
    (typed, [pattern, word]) => typed.replace(pattern, word),
    asked === "" ? plain : asked,
  );
  for (const { cue, pattern } of forms) {
    const groups = pattern.exec(question)?.groups;
    if (groups === undefined) continue;
    if (cue === "name" && !tokenise(groups["rest"] ?? "").some(({ form }) => isNounForPeople(form)))
      return { cue: "open", rest: restOf(groups) };
    const { focus, speaker, measure } = groups;
    return {
      cue,
      rest: restOf(groups),
      ...(focus === undefined ? {} : { focus }),
      ...(measure === undefined ? {} : { measure: measure.toLowerCase() }),
      ...(speaker === undefined ? {} : { speaker, topic: groups["topic"] ?? groups["more"] ?? "" }),
    };
  }
  return { cue: "open", rest: question };
}

/** What is looked for: all parts of the question but its cue words and its noun. */
function restOf(groups: Readonly<Record<string, string | undefined>>): string {
  return ["speaker", "topic", "more", "kind", "of", "rest"]
    .map((part) => groups[part]?.trim() ?? "")
    .filter((part) => part !== "")
    .join(" ");
}
