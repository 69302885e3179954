import type { QuestionForm } from "./questionForm.ts";

/** Questions for a date. */
export const timeForms: readonly QuestionForm[] = [
  // "when did X happen", "since when is X closed", "from when to when was X on leave"
  {
    cue: "time",
    pattern:
      /^(?:(?:from|since|until|till|by|between) )?when(?: (?:to|until|and) when)?(?: exactly| abouts?| roughly)?(?:'s|’s)? (?<rest>.+)$/iu,
  },
  // "what time of night did the Senate vote": a time of day, not a date
  {
    cue: "time",
    pattern:
      /^(?:at |from |until |by )?(?:what|which)(?: exact)? (?<measure>time)\b(?: of (?:the )?(?:day|night)| in the (?:night|morning|afternoon|evening))? (?!of\b)(?<rest>.+)$/iu,
  },
  // "on which day", "what is the date of", "over what period", "what date is on the photo"
  {
    cue: "time",
    pattern:
      /^(?:(?:on|in|at|from|by|since|until|till|during|over|for|between|within) )?(?:what|which)(?:'s| is| was| are| were)?(?: the)?(?: exact| precise)? (?:dates?|days?|years?|months?|weeks?|decades?|times?|timeframe|time frame|time span|timespan|period|weekday|season)\b(?: of)? (?<rest>.+)$/iu,
  },
  {
    cue: "time",
    pattern:
      /^(?:is there (?:a|any) |any )?(?:the )?(?:date|day|year|month)s? (?:of|for|when|that|on) (?<rest>.+)$/iu,
  },
  // "the hackers' deadline", "corrado sentencing date"
  {
    cue: "time",
    pattern:
      /^(?:what(?:['’]s| is| was)? )?(?:the )?(?<rest>(?!(?:who|what|which|why|where|how|did|does|do|is|was|are|were)\b)(?:[^ ]+ ){0,5}?[^ ]+)(?: dates?| (?<kind>deadline|birthday|anniversary|expiry|kick-?off))$/iu,
  },
  { cue: "time", pattern: /^how (?:long ago|recently|soon|early|late|far back) (?<rest>.+)$/iu },
  // "the ferry sank when?"
  { cue: "time", pattern: /^(?<rest>.{8,}?),? (?:(?:on|in) )?(?:when|what (?:day|date|year|month))$/iu },
];
