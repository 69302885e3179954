import type { QuestionForm } from "./questionForm.ts";

/** Small talk, which asks nothing about the coverage. */
export const talkForms: readonly QuestionForm[] = [
  {
    cue: "talk",
    pattern:
      /^(?:you(?:['’](?:re|ve|ll|d)|rs?)?\b|(?:how|who|what|where|why) are you|are you\b|do you(?! (?:have|need|get) to\b)|i (?:love|like|hate) (?:you|this bot)|(?:nice|great|good|bad|stupid) (?:one|bot|job|work)|(?:(?:can|could|would|will) you |please )?(?:write|sing|draw|compose|generate|translate|book|order|play|cook)(?: me| us| an?| this| that| the)\b)(?<rest>.*)$/iu,
  },
];
