/** Patterns before quotation marks that show that nobody is speaking. */
const namingBefore =
  /\b(?:so-called|(?:is|are|was|were|be|been|being) called|known as|nicknamed|named|titled|entitled|the (?:word|term|phrase|name|nickname|title|song|book|film|album|novel|series|show|play|single|hit|acronym)s?|code-?named|aka|movie|film|novel|song|album|book|sitcom|drama|podcast|musical|memoir)[,:]?\s*$/i;

const minor = "a an the of in on at to for and or but from with by as is vs";
const minorWords = new Set(minor.split(" "));

/** Words that a quotation without a cue must have, to be speech and not scare quotes. */
const fewestWords = 4;

/** "The Great Escape": every content word is capitalised, and no full stop follows. */
function isTitle(words: readonly string[], inside: string): boolean {
  if (/[.?!…]['’”"]?$/.test(inside)) return false;
  const heavy = words.filter((word) => !minorWords.has(word.toLowerCase()));
  return heavy.length > 0 && heavy.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/**
 * Whether quoted words are a name instead of speech: a title, a nickname (Davi "Dada" Brandao), a so-called thing.
 * `before` and `after` are the text around the marks.
 */
export function isNaming(inside: string, before: string, after: string): boolean {
  const words = inside.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  if (/\p{Lu}[\p{L}.]*\s$/u.test(before) && /^\s\p{Lu}/u.test(after) && words.length <= 3) return true;
  return namingBefore.test(before) ? words.length <= 8 : isTitle(words, inside);
}

/** Whether quoted words without any cue can only be speech: a sentence of their own. */
export function isSentence(inside: string): boolean {
  const words = inside.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return (
    words.length >= fewestWords &&
    /^['‘“"(…\s]*[\p{Lu}\p{N}]/u.test(inside) &&
    /[.?!,…—–-]['’”")]*\s*$/.test(inside)
  );
}
