/** Nouns for things with proper names, by the kind of name. */
const nouns: Readonly<Record<"place" | "org", ReadonlySet<string>>> = {
  place: new Set(
    "town city country village county state region river street road area island port airport place nation district suburb capital border harbour station province continent square park".split(
      " ",
    ),
  ),
  org: new Set(
    "company firm team club party bank police army navy paper newspaper union agency charity court school university hospital group organisation organization department ministry body airline outlet brand business college council federation regulator shop store hotel restaurant pub".split(
      " ",
    ),
  ),
};

/** A noun in the singular, by its ending. */
export const singularOf = (noun: string): string => noun.replace(/ies$/u, "y").replace(/s$/u, "");

/** The kind of name that a thing has, by its noun in lower case: "hotel" has an organisation's; `undefined` if none is known. */
export function namedThingOf(noun: string): "place" | "org" | undefined {
  return (["place", "org"] as const).find(
    (kind) => nouns[kind].has(noun) || nouns[kind].has(singularOf(noun)),
  );
}
