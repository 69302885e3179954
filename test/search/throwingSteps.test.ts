import { describe, expect, test } from "vitest";
import { analyseQuery } from "../../src/search/analyseQuery.ts";
import { bigramsOf, shortlist } from "../../src/search/bigrams.ts";
import { withArticleScores, withUnitScores } from "../../src/search/bm25.ts";
import { buildIndex } from "../../src/search/buildIndex.ts";
import { withMarkedTerms } from "../../src/search/markedTerms.ts";
import type { Query, QueryTerm } from "../../src/search/query.ts";
import { queryTablesOf } from "../../src/search/queryTables.ts";
import { searchArticles } from "../../src/search/searchArticles.ts";
import { searchSentences } from "../../src/search/searchSentences.ts";
import { articleOf } from "./support/articleOf.ts";

const articles = [
  articleOf("a", "Harbour fire", [
    "A fire destroyed three warehouses in the harbour on Monday.",
    "Mayor Ilse Brandt praised the firefighters of the harbour.",
    "She promised that the warehouses would be rebuilt.",
  ]),
  articleOf("b", "Council election", ["The council election takes place in May, near the harbour."]),
];
const fresh = () => buildIndex(articles);
const index = fresh();
const tables = queryTablesOf(index);
const query = analyseQuery(index, "which warehouses did the harbour fire destroy");

const fail = (): never => {
  throw new Error("a step throws");
};

/** The query with a term that throws when one of its properties is read. */
function throwingTerm(place: number, property: keyof QueryTerm): Query {
  const terms = query.terms.map((term, at) =>
    at === place ? Object.defineProperty({ ...term }, property, { get: fail }) : term,
  );
  return { ...query, terms };
}
/** The query with a second alternative, for one term, that throws when its stem is read. */
function throwingAlternative(place: number): Query {
  const terms = query.terms.map((term, at) => {
    const [first] = term.alternatives;
    if (at !== place || first === undefined) return term;
    return { ...term, alternatives: [first, Object.defineProperty({ ...first }, "stem", { get: fail })] };
  });
  return { ...query, terms };
}
const last = query.terms.length - 1;

const steps: readonly (readonly [string, () => unknown])[] = [
  ["a term while sentences are scored", () => searchSentences(index, throwingTerm(last, "alternatives"))],
  ["a term while articles are scored", () => searchArticles(index, throwingTerm(last, "articleIdf"))],
  ["an alternative while sentences are scored", () => searchSentences(index, throwingAlternative(0))],
  ["an alternative while articles are scored", () => searchArticles(index, throwingAlternative(last))],
  ["a term while words are marked", () => withMarkedTerms(tables, throwingTerm(last, "alternatives"), fail)],
  ["an alternative while words are marked", () => withMarkedTerms(tables, throwingAlternative(last), fail)],
  ["what is done with the marked words", () => withMarkedTerms(tables, query, fail)],
  ["what is done with the scores of sentences", () => withUnitScores(index, tables, query, fail)],
  ["what is done with the scores of articles", () => withArticleScores(index, tables, query, fail)],
];

describe.each(steps)("when %s throws", (_, step) => {
  test("no score or mark is left for the next question", () => {
    expect(step).toThrow("a step throws");
    const { unitScore, articleScore, slotOfForm } = tables;
    for (const table of [unitScore, articleScore, slotOfForm]) expect(table).toEqual(table.slice().fill(0));
  });

  test("the next question is answered as with a fresh index", () => {
    expect(step).toThrow("a step throws");
    expect(searchSentences(index, query)).toEqual(searchSentences(fresh(), query));
    expect(searchArticles(index, query)).toEqual(searchArticles(fresh(), query));
  });
});

test("a shortlist that throws leaves no shared pairs behind", () => {
  const words = ["harbour", "harbours", "arbour", "warehouse"];
  const bigrams = bigramsOf(words);
  const lengths = new Proxy(bigrams.lengths, {
    get: (target, key) => (key === "1" ? fail() : target[key as unknown as number]),
  });
  expect(() => shortlist({ ...bigrams, lengths }, "harbuor", 3, 1)).toThrow("a step throws");
  expect([...bigrams.shared]).toEqual(words.map(() => 0));
  expect(shortlist(bigrams, "harbuor", 3, 1)).toEqual(shortlist(bigramsOf(words), "harbuor", 3, 1));
});
