/** What only asks for words, around what was said: "exact words please", "in her own words", "full quote". */
const FRAME =
  /(?<!\b(?:on|about|of|over|to|for|with|regarding)(?: (?:the|a|his|her|their|its))?(?: (?:full|exact|actual|own|precise|very|direct|complete))?)(?:[,;:–—-]|(?<!\.)\.{2,}|^|(?<!\s)\s)\s*(?:(?:in )?(?:the |his |her |their |its )?(?:full|exact|actual|own|precise|very|direct|verbatim|complete)(?: and (?:full|exact))? (?:quot(?:e|es|ation)|words?|wording|text|statement)|(?:word for word|verbatim|wording|(?<!the )quote))(?= ?(?:please|pls)?\s*[?.!,]*$)(?: please| pls)?/iu;

/** "the minister on animals, what did he vow": the same question again, for whoever was named before. */
const AGAIN =
  /[,;:–—-]\s*what (?:did|does|was|is|has|were) (?:he|she|they|it)(?:['’]s)? (?:call it|have to say|say|said|saying|vow|reply|tell|think|claim)\b(?: about (?:it|this|that))?/iu;

/** A question for words without the phrases that only ask for them. */
export function withoutQuoteFrame(question: string): string {
  const bare = question.replace(AGAIN, " ").replace(FRAME, "").trim();
  return /\p{L}/u.test(bare) ? bare : question;
}
