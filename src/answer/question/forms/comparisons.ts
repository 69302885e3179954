import type { QuestionForm } from "./questionForm.ts";

const ARTICLES =
  "(?:articles|stories|reports|papers|newspapers|outlets|accounts|versions|pieces|sources|sides|tellings|write-?ups)";
const form = (pattern: string): QuestionForm => ({
  cue: "comparison",
  pattern: new RegExp(`^${pattern}$`, "iu"),
});

/** Questions about what several articles say. */
export const comparisonForms: readonly QuestionForm[] = [
  form(
    `(?:compare|contrast)(?: (?:what|how))?(?: the)?(?: (?:two|three|different|various))?(?: ${ARTICLES})? (?:(?:say|report|wrote|describe|cover)s? )?(?:on |about |over |for )?(?<rest>.+)`,
  ),
  form(
    `(?:do|does|did|are) (?:the |all |all the |both |both the |any |any of the |these |those )?(?:two |three )?${ARTICLES} (?:all )?(?:agree|differ|disagree|match|conflict|contradict(?: (?:each other|one another))?|say the same(?: thing)?|at odds|in agreement|consistent)(?: (?:on|about|over|with|regarding))? (?<rest>.+)`,
  ),
  form(
    `(?:what(?:['’]s| is| are) |are there |is there |any )?(?:the |any |an? )?(?:differences?|disagreements?|discrepanc(?:y|ies)|contradictions?|conflicts?)(?: between (?:the )?(?:two |three |different )?${ARTICLES})? (?:on|in|about|over|regarding) (?<rest>.+)`,
  ),
  form(
    `how (?:do|does|did) (?:the |each of the )?(?:two |three |various |different )?${ARTICLES} (?:differ|disagree|compare|report|describe|cover|put|tell)(?: (?:on|about|over|in))? (?<rest>.+)`,
  ),
  form(
    `what (?:do|does|did) (?:the|both|all|each)(?: of)?(?: the)?(?: two| three| various| different)? ${ARTICLES} (?:say|report|write) (?:about|on|of) (?<rest>.+)`,
  ),
  form(
    `(?<rest>.+?),? (?:in|across|according to|between) (?:the )?(?:both|two|three|all|each|different|various)(?: the| of the)?(?: \\p{L}+)? (?:${ARTICLES}|articles?)`,
  ),
  form(`(?<rest>.+?),? (?:compared|side by side)`),
];

/** Further forms for `/compare`; elsewhere, "did the two agree on a date" and "the score, Whitby vs Tarn" ask something else. */
export const compareForms: readonly QuestionForm[] = [
  // "do engadget and cnet agree on the date"
  form(
    `(?:do|does|did) (?:the )?(?<one>.{2,20}?) (?:and|n|&) (?:the )?(?<other>.{2,20}?) (?:agree|disagree|differ|match)(?: (?:on|about|over|with|regarding))? (?<rest>.+)`,
  ),
  form(
    `(?:do|does|did) .{2,40}? (?:agree|disagree|differ|match)(?: (?:on|about|over|with|regarding))? (?<rest>.+)`,
  ),
  form(
    `(?:do|does|did) (?:both|all)(?: of the)?(?: [^ ]+){0,3} ${ARTICLES} (?:say|report|write|mention|claim) (?:that )?(?<rest>.+)`,
  ),
  form(
    `(?<rest>.+?),? (?:(?:is it |are they )?(?:the )?same )?(?:in|across|according to|between) (?:the )?(?:both|two|three|all|each|different|various)(?: the| of the)?(?: [^ ]+)?(?: (?:${ARTICLES}|articles?))?`,
  ),
  // "was he jailed, do both stories say the same"
  form(
    `(?<rest>.+?),? (?:do|does|did) (?:the|both|all)(?: of the)?(?: [^ ]+)? ${ARTICLES} (?:all )?(?:agree|match|differ|say (?:the )?same(?: thing)?)`,
  ),
  // "length of the visit, ap vs la times", "how many boxes, engadget and cnet the same"
  form(
    `(?<rest>.+?)(?:[,?:]| [-–—]) ?(?:the )?(?<one>[^,?:]{2,25}?) (?:vs?\\.?|versus) (?:the )?(?<other>[^,?]{2,25})`,
  ),
  form(`(?<rest>.+?), (?<one>[^,]{2,15}) (?:n|and|&) (?<other>[^,]{2,15}) (?:the )?(?:same|agree|match)`),
];
