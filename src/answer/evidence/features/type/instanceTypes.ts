import type { NameKind } from "../../../../extract/extraction.ts";
import { relatedWordsOf } from "../../../../search/relatedWords.ts";
import { overlaps, type Span } from "../../../../text/span.ts";
import { stem } from "../../../../text/stems.ts";
import { stopWords } from "../../../../text/stopWords.ts";
import { tokenise } from "../../../../text/tokens.ts";
import { namedThingOf, singularOf } from "../../../question/namedThing.ts";
import { isNounForPeople } from "../../../question/nounForPeople.ts";
import type { TypeCheck } from "./typeCheck.ts";

/** The kinds of name that fit a noun; an organisation often has the name of its place. */
function kindsOf(noun: string): readonly NameKind[] {
  if (isNounForPeople(noun)) return ["person"];
  const thing = namedThingOf(noun);
  if (thing === "place") return ["place"];
  return thing === "org" ? ["org", "place"] : [];
}

/** Nouns for organisations of any kind: a bank is a company, and a court may be meant by "which body". */
const anyOrganisation: ReadonlySet<string> = new Set(
  "company firm group organisation organization agency body business brand outlet".split(" "),
);

/** Whether a name shows that it is something else: "Wearside Police" is not a school, "Elm Street" is not a town. */
function isSomethingElse(name: readonly { readonly form: string }[], noun: string): boolean {
  const last = name.at(-1)?.form ?? "";
  if (name.length < 2 || anyOrganisation.has(noun) || namedThingOf(last) === undefined) return false;
  return stem(last) !== stem(noun) && !relatedWordsOf(noun).like.has(last);
}

/** Words that say how many, not which: "several departments" does not answer "which departments". */
const quantifiers: ReadonlySet<string> = new Set(
  "several many various numerous multiple two three four five six seven eight nine ten eleven twelve twenty dozen dozens hundreds thousands different certain others another existing".split(
    " ",
  ),
);

/** Whether a word before the noun asked for says which one it is. */
const tellsWhich = (form: string, known: ReadonlySet<string>): boolean =>
  !stopWords.has(form) && !quantifiers.has(form) && !/^\d/u.test(form) && !known.has(stem(form));

/**
 * An instance of the noun asked for: a name of its kind, or the noun with a word that says which one and is not in the
 * question: "left foot" for "which foot".
 */
export const instances: TypeCheck = ({ article, extraction, sentence, asked }, { focus = "", rest }) => {
  const noun = focus.toLowerCase();
  const wanted = stem(noun);
  const kinds = kindsOf(noun);
  const names = extraction.mentions.filter(({ start, end, kind, entity }) => {
    if (!overlaps({ start, end }, sentence) || asked.has(entity)) return false;
    const words = tokenise(article.text.slice(start, end));
    return (
      words.some(({ form }) => stem(form) === wanted) ||
      (kinds.includes(kind) && !isSomethingElse(words, singularOf(noun)))
    );
  });
  if (names.length > 0) return names;
  const known = new Set(tokenise(rest).map(({ form }) => stem(form)));
  const tokens = tokenise(article.text.slice(sentence.start, sentence.end));
  return tokens.flatMap(({ form, end }, place): Span[] => {
    const before = tokens[place - 1];
    if (stem(form) !== wanted || before === undefined || !tellsWhich(before.form, known)) return [];
    return [{ start: sentence.start + before.start, end: sentence.start + end }];
  });
};
