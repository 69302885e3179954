import type { Article } from "../../corpus/article.ts";
import type { Description } from "../../extract/extraction.ts";
import { contains, overlaps, type Span } from "../../text/span.ts";
import { contentForms } from "../../text/contentForms.ts";

/** How much each form of description says, least first. */
const forms: readonly Description["form"][] = ["title", "definition", "role", "apposition"];
/** Where a description is worth most, least first. */
const roles: readonly string[] = ["boilerplate", "credit", "heading", "headline", "caption", "dek", "body"];
/** Each row outweighs all later rows together. */
const WORTH = { asTyped: 10_000, role: 1000, form: 100, introduced: 50, words: 5, fullName: 1 } as const;
/** Further words of a description add nothing. */
const MOST_WORDS = 9;

/** What may be next to a name to say who it is: "said Ann Lee, the firm's founder", "its owner, Ann Lee". */
const APPOSITION = /^(?:,\s|\s\()(?!(?:and|but|or|who said|which)\b)[\p{L}\d]/u;
const INTRODUCTION = /(?:\b(?:a|an|the|its|his|her|their|my|our|whose)\b|['’]s)\s[^,.;:!?]{3,60},\s$/iu;

/** The words of an age, which do not say who somebody is: "61", "the 22-year-old". */
const AGE = /^(?:\d+|aged?|old|years?)$/u;

/** Whether a description says more than an age. */
export const saysMore = (description: string): boolean =>
  contentForms(description).some((form) => !AGE.test(form));

/** How much the sentence around a description or a mention says about somebody; only meaningful for comparison. */
export function worthOf(
  { text, blocks, sentences }: Article,
  span: Span,
  { described, mentions }: { readonly described: readonly Description[]; readonly mentions: readonly Span[] },
  typed: string,
): number {
  const sentence = sentences.find((one) => overlaps(one, span));
  if (sentence === undefined) return -1;
  const said = text.slice(sentence.start, sentence.end);
  const inside = described.filter((one) => contains(sentence, one));
  const names = mentions.filter((one) => contains(sentence, one));
  const form = Math.max(0, ...inside.map((one) => 1 + forms.indexOf(one.form)));
  const words = Math.max(0, ...inside.map(({ start, end }) => wordsOf(text.slice(start, end))));
  const fullest = Math.max(0, ...mentions.map(({ start, end }) => end - start));
  const isIntroduced = names.some(
    ({ start, end }) =>
      // An article introduces somebody by the full name.
      end - start === fullest &&
      (APPOSITION.test(text.slice(end, sentence.end)) ||
        INTRODUCTION.test(text.slice(sentence.start, start))),
  );
  const longest = Math.max(0, ...names.map(({ start, end }) => end - start));
  const isAsTyped =
    typed.includes(" ") &&
    hasWords(said, typed) &&
    !names.some((one) => hasWords(text.slice(one.start, one.end), typed));
  return (
    WORTH.asTyped * Number(isAsTyped) +
    WORTH.role * roles.indexOf(blocks[sentence.block]?.role ?? "body") +
    WORTH.form * form +
    WORTH.introduced * Number(isIntroduced) +
    WORTH.words * Math.min(MOST_WORDS, words) +
    (WORTH.fullName * Math.min(longest, 40)) / 40
  );
}

/** Words of a description that say more than an age. */
const wordsOf = (description: string): number =>
  contentForms(description).filter((form) => !AGE.test(form)).length;

/** Whether a text contains the words of another one in sequence. */
const hasWords = (text: string, words: string): boolean =>
  ` ${contentForms(text).join(" ")} `.includes(` ${contentForms(words).join(" ")} `);
