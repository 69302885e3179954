import type { Description } from "../extraction.ts";
import type { DescriptionForm, Site } from "./descriptionForm.ts";
import { anybody } from "./anybody.ts";
import { DEPENDENT } from "./headOfDescription.ts";
import { isPersonNoun } from "./isPersonNoun.ts";
import { describingPhrase } from "./nounPhrases.ts";

/** A phrase that ends `gap` characters before the name or its title. */
function phraseBefore(
  { before, from }: Site,
  phrase: string,
  gap: number,
  form: Description["form"],
): ReturnType<DescriptionForm> {
  const end = from + before.length - gap;
  return { start: end - phrase.length, end, form };
}

/** A noun phrase between the start of the sentence and the given end, which is not part of the phrase. */
function apposition(site: Site, ending: RegExp): ReturnType<DescriptionForm> {
  const gap = ending.exec(site.before)?.[0].length;
  if (gap === undefined) return undefined;
  const phrase = describingPhrase(site.before.slice(0, site.before.length - gap), site.mention.kind);
  return phrase === undefined ? undefined : phraseBefore(site, phrase, gap, "apposition");
}

/** The forms in which a description stands before the name. */
export const FORMS_BEFORE: readonly DescriptionForm[] = [
  // "Assistant Commissioner Matt Jukes": the title.
  ({ mention, text }) => {
    if (mention.titleStart === undefined || mention.kind !== "person") return undefined;
    const title = text.slice(mention.titleStart, mention.start).trim();
    // A form of address is not a description.
    if (/^(?:mr|mrs|ms|miss|mx|messrs)\.?$/i.test(title)) return undefined;
    return { start: mention.titleStart, end: mention.titleStart + title.length, form: "title" };
  },
  // "Kingsmere's sporting director, Ann Lee, flew", "A perfume company, Maison Aubrac,", but not "the vicar, Ann Lee and".
  (site) => (/^\s(?:and|or)\s/u.test(site.after) ? undefined : apposition(site, /,\s$/u)),
  // "a 70-year-old vicar named Ann Lee".
  (site) => apposition(site, /,?\s(?:named|called|known as)\s$/u),
  // "The kit man is Reg Tuffnell, 71."
  (site) =>
    site.mention.kind === "person" && /^(?:$|[,.;:!?)”"])/u.test(site.after.trimEnd())
      ? apposition(site, /\s(?:is|was|remains)\s$/u)
      : undefined,
  // "the former striker Ian Rush", "Israeli author Amos Oz", "coach Ann Lee".
  (site) => {
    if (site.mention.kind !== "person" || site.mention.titleStart !== undefined) return undefined;
    const words =
      /(?:^|[\s"“‘(,])((?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ff]ormer)\s)?(?:[\p{L}’'-]+\s){0,4}?\p{Ll}[\p{L}-]+)\s$/u.exec(
        site.before,
      )?.[1];
    if (words === undefined) return undefined;
    const [noun = "", before = ""] = words.split(/\s/u).toReversed();
    // "to guide Ann Lee through the woods"
    if (
      !isPersonNoun(noun) ||
      anybody.has(noun) ||
      /^(?:to|will|would|can|could|must|may|might)$/u.test(before)
    )
      return undefined;
    // "a sausage by fireman Ann Lee"
    const phrase = nounPhraseEnd(words).split(DEPENDENT).at(-1) ?? noun;
    return phraseBefore(site, phrase, 1, "title");
  },
  // "Head of financial reporting Ann Lee", "mother of three Ann Lee"
  (site) => {
    if (site.mention.kind !== "person" || site.mention.titleStart !== undefined) return undefined;
    const match =
      /(?:^|[\s"“‘(,])((?:[Tt]he\s)?(\p{L}+)\sof\s\p{Ll}[\p{Ll}-]*(?:\s\p{Ll}[\p{Ll}-]+){0,2})\s$/u.exec(
        site.before,
      );
    const [, phrase, noun = ""] = match ?? [];
    const isRole = noun.toLowerCase() === "head" || isPersonNoun(noun.toLowerCase());
    return phrase === undefined || !isRole ? undefined : phraseBefore(site, phrase, 1, "title");
  },
  // "Goalkeeper Ruben Okkerse needed four stitches."
  (site) => {
    if (site.mention.kind !== "person" || site.mention.titleStart !== undefined || !site.isWhole)
      return undefined;
    const word = /^\p{Lu}\p{Ll}+(?=\s$)/u.exec(site.before)?.[0];
    return word !== undefined && isPersonNoun(word.toLowerCase()) && !anybody.has(word.toLowerCase())
      ? phraseBefore(site, word, 1, "title")
      : undefined;
  },
  // "China's controversial Crown Prosecution Service": the owner, and the adjectives.
  ({ mention, before, from }) => {
    if (mention.kind !== "org") return undefined;
    const match =
      /(?:^|[\s"“‘(,])(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,3}['’]s(?: \p{Ll}[\p{Ll}-]+){1,3}) $/u.exec(
        before,
      );
    if (match?.[1] === undefined) return undefined;
    const start = from + match.index + match[0].indexOf(match[1]);
    return { start, end: mention.end, form: "title" };
  },
];

/**
 * The noun phrase that ends in a role: from its determiner or "former", otherwise with the capitalised words before
 * it.
 */
function nounPhraseEnd(words: string): string {
  const determined =
    /(?:^|\s)((?:(?:the|an?|his|her|its|their|our|this|that)\s(?:then\s|former\s)?|(?:then|former)\s)(?:(?!\b(?:the|an?|his|her|its|their|our|former)\s).)*)$/iu.exec(
      words,
    );
  if (determined?.[1] !== undefined) return determined[1];
  return (
    /(?:\p{Lu}\S*\s)*(?:(?:chief|deputy|vice|managing|senior|assistant|acting|head|police|party|opposition|foreign|prime|finance|interior|defence|co)\s)*\S+$/u.exec(
      words,
    )?.[0] ?? words
  );
}
