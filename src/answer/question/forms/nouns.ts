import { AUXILIARY } from "./questionForm.ts";

/** Words between a noun and its verb: "which countries ALREADY did it". */
const ADVERBS = "already|also|still|ever|even|actually|really|now|then|just|never|first";

/** A noun phrase before its verb: its noun, the words before it, its complement, and the rest from the verb on. */
export const NOUN_PHRASE = `(?<kind>(?:[\\p{L}\\p{N}'’-]+ ){0,3}?)(?<focus>(?!(?:i|he|she|it|we|you|they|${ADVERBS})\\b)[\\p{L}\\p{N}'’-]+)(?<of>(?: (?:in|of|at|on|from|for|to|with) .+?)?)(?: (?:${ADVERBS}))* (?<rest>${AUXILIARY}\\b.*)`;
/** If there is no such verb, the first word is the noun. */
export const NOUN = `(?<focus>(?!(?:${AUXILIARY.slice(3, -1)}|happened)\\b)[\\p{L}\\p{N}'’-]+)\\b ?(?<rest>.*)`;
/** What may precede the noun in "which" and "what" questions: "what sort of boat", but not a verb: "what did the boat". */
export const SORT_OF = `(?!${AUXILIARY}\\b)(?:(?:sort|kind|type|form|style)s? of (?:an? )?)?`;
