import type { Collection } from "../../../src/terminal/collection.ts";
import { seedOf } from "../../../src/terminal/misspell.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { stopWords } from "../../../src/text/stopWords.ts";
import { tokenise } from "../../../src/text/tokens.ts";
import { shuffled } from "./shuffled.ts";

/** The joined texts of documents with the same title, in order; documents without a title stay alone. */
function textsByTitle({ docs }: Collection): { readonly title: string; readonly text: string }[] {
  const texts = new Map<string, string[]>();
  for (const { id, title, text } of docs) {
    const key = title || id;
    texts.set(key, [...(texts.get(key) ?? []), text]);
  }
  return [...texts].map(([title, parts]) => ({ title, text: parts.join("\n") }));
}

/** A collection in which each question asks for the document that it was taken from. */
function knownItems(items: readonly { readonly question: string; readonly text: string }[]): Collection {
  return {
    docs: items.map(({ text }, i) => ({ id: String(i), title: "", text })),
    queries: items.map(({ question }, i) => ({ id: String(i), text: question })),
    qrels: Object.fromEntries(items.map((_, i) => [String(i), { [i]: 1 }])),
  };
}

/** The same documents and relevance under other questions. */
const withQuestions = (
  collection: Collection,
  rewrite: (text: string, id: string) => string,
): Collection => ({
  ...collection,
  queries: collection.queries.map((query) => ({ ...query, text: rewrite(query.text, query.id) })),
});

const wordsOf = (text: string): string[] =>
  tokenise(text)
    .filter(({ form }) => !stopWords.has(form))
    .map(({ start, end }) => text.slice(start, end));

/** Other kinds of collection derived from a test collection, so that ranking is not fitted to one kind of question. */
export const derivations = {
  "headline -> article": (collection: Collection) =>
    knownItems(textsByTitle(collection).map(({ title, text }) => ({ question: title, text }))),
  "first sentence -> rest": (collection: Collection) =>
    knownItems(
      collection.docs.flatMap(({ text }) => {
        const [first, ...rest] = splitSentences(text);
        if (first === undefined || rest.length === 0) return [];
        return [{ question: text.slice(first.start, first.end), text: text.slice(first.end).trim() }];
      }),
    ),
  "words shuffled": (collection: Collection) =>
    withQuestions(collection, (text, id) => shuffled(wordsOf(text), seedOf(id)).join(" ")),
  "three words": (collection: Collection) =>
    withQuestions(collection, (text, id) => shuffled(wordsOf(text), seedOf(id)).slice(0, 3).join(" ")),
} as const;

export type DerivationName = keyof typeof derivations;
