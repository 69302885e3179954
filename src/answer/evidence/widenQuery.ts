import type { Alternative, Query, QueryTerm } from "../../search/query.ts";
import { isMarked, lemmasOf } from "../../search/dictionary.ts";
import { nearWords } from "../../search/nearWords.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import { queryTablesOf } from "../../search/queryTables.ts";
import { contains, type Span } from "../../text/span.ts";
import { memoise } from "../../text/memoise.ts";
import { meaningsIn } from "../../search/thesaurus.ts";
import { answering } from "./answering.ts";
import { stem } from "../../text/stems.ts";
import { canDenotePerson } from "../question/nounForPeople.ts";
import type { Asking, Cue } from "../question/asking.ts";

/** Classes of words that answer each other, one per line: a denial answers "did X admit it". */
const classes: readonly ReadonlySet<string>[] = [
  "admit confess acknowledge accept concede confirm deny reject dispute refute dismiss",
].map((words) => new Set(words.split(" ").map(stem)));

/** Adds the plain words for each slang word of a query, if the corpus has them. */
export function withPlainWords(index: SearchIndex, query: Query, plain: Asking["plain"] = []): Query {
  if (plain.length === 0) return query;
  const { reworded } = answering().worth;
  const byWord = new Map(plain.map((one) => [one.word, one.plain]));
  return widen(index, query, ({ form }) =>
    (byWord.get(form) ?? [])
      .flatMap((words) => words.split(" "))
      .map((word) => ({ stem: stem(word), weight: reworded })),
  );
}

/**
 * Adds to each term of a query the words of its class and, if the question asks for a person, the word for somebody who
 * does it; only words in the corpus.
 */
export function withAnsweringWords(index: SearchIndex, query: Query, cue: Cue): Query {
  const { reworded } = answering().worth;
  return widen(index, query, ({ form }) => {
    const equals = classes.find((words) => words.has(stem(form)));
    const answering =
      equals === undefined ? [] : [...equals].map((word) => ({ stem: word, weight: reworded }));
    const doers =
      cue === "person" ? doersOf(form).map((word) => ({ stem: stem(word), weight: reworded })) : [];
    return [...answering, ...doers];
  });
}

/** The words for somebody who does what a verb says: "founder" for "founded", "director" for "directs". */
const doersOf = memoise((form: string): readonly string[] =>
  lemmasOf(form)
    .filter((lemma) => isMarked(lemma, "verb"))
    .flatMap((lemma) => ["er", "or", "r"].map((ending) => lemma + ending))
    .filter((noun) => canDenotePerson(noun)),
);

/** Maximum number of terms to widen, the rarest first, because each is compared with the whole vocabulary. */
const MOST_WIDENED = 6;

/** Adds similar words of the corpus to the rarest terms of a query, names excluded. */
export function withRelatedWords(index: SearchIndex, query: Query, names: readonly Span[] = []): Query {
  const isNamed = (term: Span): boolean => names.some((name) => contains(name, term));
  const own = query.terms.filter((term) => !isNamed(term));
  const widened = new Set(own.toSorted((a, b) => b.idf - a.idf).slice(0, MOST_WIDENED));
  const { reworded } = answering().worth;
  const meanings = meaningsIn(query.text);
  return widen(index, query, (term) => {
    if (isNamed(term)) return [];
    const sameMeaning = meanings
      .filter((meaning) => contains(meaning, term))
      .flatMap(({ words }) => [...words].map(([word, share]) => ({ stem: word, weight: reworded * share })));
    if (!widened.has(term)) return sameMeaning;
    const alike = nearWords(index, term.form).map(({ stem: number, likeness }) => ({
      stem: index.stems[number] ?? "",
      weight: Math.min(reworded, likeness),
    }));
    return [...sameMeaning, ...alike];
  });
}

function widen(
  index: SearchIndex,
  query: Query,
  wider: (term: QueryTerm) => readonly { readonly stem: string; readonly weight: number }[],
): Query {
  const { stemNumber } = queryTablesOf(index);
  const terms = query.terms.map((term): QueryTerm => {
    const added = new Map<number, Alternative>();
    for (const { stem: word, weight } of wider(term)) {
      const number = stemNumber.get(word);
      if (number === undefined || term.alternatives.some((known) => known.stem === number)) continue;
      if (weight > (added.get(number)?.weight ?? 0))
        added.set(number, { stem: number, weight, how: "related", form: word });
    }
    return added.size === 0 ? term : { ...term, alternatives: [...term.alternatives, ...added.values()] };
  });
  return { ...query, terms };
}

/** How a topic is looked for: by its own words and, if they fail, by related ones. */
export const wordings = ["literal", "related"] as const;
/** One of them. */
export type Wording = (typeof wordings)[number];
