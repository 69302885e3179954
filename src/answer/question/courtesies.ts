import { groupsIn, lowerCase, replaceMatch } from "../../text/lowerCase.ts";

/** Openings that ask for nothing: "hey, can you tell me", "do you know". */
const before =
  /^(?:(?:hey|hi|hello|yo|oi|ok|okay|so|and|but|well|right|wait|lol|haha|omg|um+|er+m?|hmm+|mate|thanks|thank you|cheers|good (?:morning|afternoon|evening|night|day)|please|pls|plz|sorry(?! if)|bot|@\S+|quick (?:question|q)|question|q)\b[\s,:!.-]*|(?:please )?(?:explain|describe|clarify)(?= (?:who|what|which|where|when|why|how)\b)\s*|(?:can|could|would|will) (?:you|anyone|anybody|someone) (?:please )?(?:tell (?:me|us)|explain|say|find out|remind me)\b\s*|(?:please )?(?:tell|show|remind) (?:me|us)\b(?: about| again)?\s*|do (?:you|we|they|the (?:articles?|stor(?:y|ies)|reports?)) (?:know|say)\b(?: (?:if|whether)\b)?\s*|does (?:it|the (?:article|story|report)) say\b(?: (?:if|whether)\b)?\s*|(?:does |do |would )?(?:anyone|anybody|someone)(?: here)? knows?\b(?: (?:if|whether)\b)?\s*|(?:i|we)(?: would|'d| was| am|'m)? (?:just )?(?:want|need|like|wonder|wondering|looking)(?: to know| for)?\b(?: (?:if|whether)\b)?\s*|(?:just )?wondering\b(?: (?:if|whether)\b)?\s*|any ideas?\b\s*|(?:i )?(?:do not|don['’]?t) know\b\s*|(?:just )?(?:settle an argument|(?:this is a |a )?(?:dumb|stupid|silly|random|genuine|serious|quick) question|asking for a friend|sorry if (?:this|that|it) is (?:obvious|a (?:dumb|stupid|silly) question|been asked)|correct me if i(?: a|['’])?m wrong|not sure if (?:this|that) (?:is|was) (?:in there|covered)|out of interest|out of curiosity)\b[\s,:.-]*(?:but\s+)?)+/iu;

/** Endings that ask for nothing: "who is X again", "his words please", "right". */
const after =
  /(?:[\s,]+(?:please|pls|plz|thanks|thank you|thx|ta|cheers|lol|innit|then|tho|though|mate|lads|guys|(?:do|does) (?:you|anyone|anybody) know|any ideas?|right|yeah|or what|or not|btw|tbh|exactly|do they say|does it say|does anyone know|according to (?:the|any) (?:articles?|reports?|coverage|papers?)|in (?:the|any|our) (?:articles?|coverage)))+$/iu;

/** "who was that again": only about something known before. */
const again = /^(?<asked>(?:who|what|which|where|when)\b.+?)[\s,]+again$/iu;

/**
 * Common misspellings of question words. A word with another meaning counts only before words that make it a
 * question.
 */
const misspelt: readonly (readonly [RegExp, string])[] = [
  [/^(?:wich|whcih|whihc|witch|whitch)\b/iu, "which"],
  [/^(?:wat|wut|wot|waht|whta|hwat)\b/iu, "what"],
  [/^(?:wen|whne|whn)\b/iu, "when"],
  [/^(?:were|wheer|whre)(?= (?:is|was|are|did|does|do|will|has|have)\b)/iu, "where"],
  [/^(?:hwo|woh)\b/iu, "who"],
  [/^(?:hwy|wyh)\b/iu, "why"],
  [/^hw\b/iu, "how"],
];

/** "who tf is she", "why on earth": after a question word. */
const oath =
  /(?<=\b(?:who|what|which|where|when|why|how)) (?:tf|the (?:hell|heck|fuck|devil)|on earth|in the world)\b/iu;

const THINK = "(?:reckon|think|believe|say|suspect|suppose|guess)";

/** Whose opinion it is, if nobody in particular: "why do they reckon the mill shut", "the man they say ran it". */
const opinions: readonly RegExp[] = [
  new RegExp(
    // The question word is looked for last: V8 would look for it at every place of a long text.
    `\\s(?:do|did|does) (?:they|people|we|you) ${THINK}(?: that)?(?<=\\b(?:why|how|when|where|who|which|what)\\b.*)(?= (?!(?:about|of|to|so|on)\\b)[\\p{L}\\d])`,
    "iu",
  ),
  new RegExp(
    `(?<!\\b(?:do|did|does|what|why|how|can|could|would|will|should|might|have|had|that|if|because|when)) (?:they|people) ${THINK}(?: that)?(?= (?!(?:about|of|to|so|on)\\b)[\\p{L}\\d])`,
    "iu",
  ),
];

/**
 * Removes the courtesies around a question, oaths and whose opinion it asks for, and corrects its question word; returns a
 * question of courtesies alone unchanged.
 */
export function withoutCourtesies(typed: string): string {
  const opened = replaceMatch(before, typed, "");
  const bare = replaceMatch(after, opened, "");
  const asked = [bare, opened, typed].find((text) => /[\p{L}\p{N}]/u.test(text)) ?? typed;
  const plain = [oath, ...opinions].reduce((text, pattern) => replaceMatch(pattern, text, ""), asked);
  const spelt = misspelt.reduce((text, [pattern, word]) => replaceMatch(pattern, text, word), plain);
  return groupsIn(again, lowerCase(spelt))?.["asked"] ?? spelt;
}
