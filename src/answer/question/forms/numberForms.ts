import type { QuestionForm } from "./questionForm.ts";
import { NOUN, NOUN_PHRASE } from "./nouns.ts";

/** Questions about numbers: how many, how much, how long. */
export const numberForms: readonly QuestionForm[] = [
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
];
