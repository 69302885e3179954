import type { Mention, NameKind } from "../../../../extract/extraction.ts";
import { overlaps } from "../../../../text/span.ts";
import { tokenise } from "../../../../text/tokens.ts";
import { matchesIn } from "./matchesIn.ts";
import type { CheckedSentence, TypeCheck } from "./typeCheck.ts";
import { isNounForPeople } from "../../../question/nounForPeople.ts";

/** Words that say that a name is withheld, which is all that the coverage can answer to "who". */
const WITHHELD =
  /\b(?:anonym(?:ous|ously|ity)|unnamed|unidentified|nameless|(?:not|n't|never|cannot|nor) (?:be |been |being |yet been |yet be )?(?:publicly |legally |officially )?(?:named?|identified|disclosed|revealed|released|published|made public)|(?:name|names|identity|identities)\b[^.;]{0,40}\b(?:protected|withheld|secret|not|kept|concealed|suppressed|under wraps)|(?:declined|refused) to (?:name|identify|say)|(?:known|identified|referred to)(?: in court| publicly)? only as|(?:known|identified|referred to) only (?:in court )?as)\b/giu;

/** A location, by its preposition: "in a drawer", "from Tanner’s Row". */
const PLACED =
  /\b(?:in|at|on|from|near|outside|inside|beside|under|behind|off) (?:(?:a|an|the|his|her|its|their) \p{L}+|\p{Lu}[\p{L}'’-]+)/gu;

const mentionsOf = (
  { extraction, sentence, asked }: CheckedSentence,
  kinds: readonly NameKind[],
): readonly Mention[] =>
  extraction.mentions.filter(
    (mention) => kinds.includes(mention.kind) && !asked.has(mention.entity) && overlaps(mention, sentence),
  );

/** The speakers in a sentence: "Colm Nakashima said a woman had been cautioned" does not name the woman. */
const speakersIn = ({ extraction, sentence }: CheckedSentence): ReadonlySet<string> =>
  new Set(
    [...extraction.quotations, ...extraction.reported].flatMap((speech) =>
      speech.entity !== undefined && overlaps(speech, sentence) ? speech.entity : [],
    ),
  );

/** The words of a sentence that say that a name is withheld. */
const withheld: TypeCheck = (candidate) => matchesIn(candidate, WITHHELD);

/** A person's name that is not in the question, or words that say it is withheld. */
export const named: TypeCheck = (candidate, question) => {
  const speakers = speakersIn(candidate);
  const people = mentionsOf(candidate, ["person"]).filter(({ entity }) => !speakers.has(entity));
  return people.length > 0 ? people : withheld(candidate, question);
};

/** A person: a name that is not in the question, or a noun for people: "two other officers", "One senior MP". */
export const somebody: TypeCheck = (candidate) => {
  const names = mentionsOf(candidate, ["person", "org", "place"]);
  if (names.length > 0) return names;
  const { article, sentence } = candidate;
  return tokenise(article.text.slice(sentence.start, sentence.end))
    .filter(({ form }) => isNounForPeople(form))
    .map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }));
};

/** A place, or a building or organisation that is one. */
export const places: TypeCheck = (candidate) => {
  const names = mentionsOf(candidate, ["place", "org"]);
  return names.length > 0 ? names : matchesIn(candidate, PLACED);
};

/** Quoted or reported words. */
export const spoken: TypeCheck = ({ extraction, sentence }) =>
  [...extraction.quotations, ...extraction.reported].filter(
    (speech) => speech.speaker !== undefined && overlaps(speech, sentence),
  );
