import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import { extractNames } from "../../../src/extract/names/extractNames.ts";
import { makeLexicon } from "../../../src/extract/names/lexicon.ts";

const nothing = makeLexicon({ person: [], org: [], place: [] });

/** The names found in a text, as the body of an article whose headline names nobody. */
export function extractFrom(body: string): ReturnType<typeof extractNames> & { readonly text: string } {
  const text = `A dull day in the office again\n\n${body}`;
  const article = articleFromText({ file: "made-up.txt", text, hash: "0" });
  return { ...extractNames(article, nothing), text };
}

/** The names in a text as "kind: words", in order. */
export function namesIn(body: string): readonly string[] {
  const { mentions, text } = extractFrom(body);
  return mentions.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}
