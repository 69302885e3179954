import type { NameKind } from "../../../../extract/extraction.ts";
import { overlaps, type Span } from "../../../../text/span.ts";
import { stem } from "../../../../text/stems.ts";
import { stopWords } from "../../../../text/stopWords.ts";
import { tokenise } from "../../../../text/tokens.ts";
import { isNounForPeople } from "../../../question/nounForPeople.ts";
import type { TypeCheck } from "./typeCheck.ts";

/** Nouns for things with proper names, by the kind of name. */
const nouns: Readonly<Record<"place" | "org", ReadonlySet<string>>> = {
  place: new Set(
    "town city country village county state region river street road area island port airport place nation district suburb capital border harbour station province continent square park".split(
      " ",
    ),
  ),
  org: new Set(
    "company firm team club party bank paper newspaper union agency charity court school university hospital group organisation organization department ministry body airline outlet brand business college council federation regulator shop store hotel restaurant pub".split(
      " ",
    ),
  ),
};

/** The kinds of name that fit a noun; an organisation often has the name of its place. */
function kindsOf(noun: string): readonly NameKind[] {
  const singular = noun.replace(/ies$/u, "y").replace(/s$/u, "");
  if (isNounForPeople(noun)) return ["person"];
  if (nouns.place.has(noun) || nouns.place.has(singular)) return ["place"];
  return nouns.org.has(noun) || nouns.org.has(singular) ? ["org", "place"] : [];
}

/**
 * An instance of the noun asked for: a name of its kind, or the noun with a word that is not in the question: "left
 * foot" for "which foot".
 */
export const instances: TypeCheck = ({ article, extraction, sentence, asked }, { focus = "", rest }) => {
  const noun = focus.toLowerCase();
  const wanted = stem(noun);
  const kinds = kindsOf(noun);
  const names = extraction.mentions.filter(
    ({ start, end, kind, entity }) =>
      overlaps({ start, end }, sentence) &&
      !asked.has(entity) &&
      (kinds.includes(kind) ||
        tokenise(article.text.slice(start, end)).some(({ form }) => stem(form) === wanted)),
  );
  if (names.length > 0) return names;
  const known = new Set(tokenise(rest).map(({ form }) => stem(form)));
  const tokens = tokenise(article.text.slice(sentence.start, sentence.end));
  return tokens.flatMap(({ form, end }, place): Span[] => {
    const before = tokens[place - 1];
    if (stem(form) !== wanted || before === undefined) return [];
    if (stopWords.has(before.form) || known.has(stem(before.form))) return [];
    return [{ start: sentence.start + before.start, end: sentence.start + end }];
  });
};
