import fc from "fast-check";
import { expect, test } from "vitest";
import { analyseQuery } from "../../src/search/analyseQuery.ts";
import { buildIndex } from "../../src/search/buildIndex.ts";
import { bestArticles, searchArticles } from "../../src/search/searchArticles.ts";
import { bestSentences } from "../../src/search/searchSentences.ts";
import { withScoredUnits } from "../../src/search/withScoredUnits.ts";
import { articleOf } from "./support/articleOf.ts";

// "does" and "was" are stop words with the stems of "doe" and "wa".
const words = ["doe", "does", "wa", "was", "Brandt", "harbour", "harbours", "fire", "sank", "in", "1987"];
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((chosen) => `${chosen.join(" ")}.`);
const corpus = fc.array(fc.array(text, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 });

test("sentences that are skipped by their postings would not change a score", () => {
  fc.assert(
    fc.property(corpus, text, (articles, question) => {
      const index = buildIndex(articles.map((lines, i) => articleOf(`a${i}`, lines[0] ?? "", lines)));
      withScoredUnits(index, analyseQuery(index, question), (looked, touched) => {
        const readAll = { ...looked, met: undefined };
        expect(bestSentences(looked, touched)).toEqual(bestSentences(readAll, touched));
        expect(bestArticles(looked, 10)).toEqual(bestArticles(readAll, 10));
      });
    }),
  );
});

test("articles are ranked by themselves as beside sentences", () => {
  fc.assert(
    fc.property(corpus, text, (articles, question) => {
      const index = buildIndex(articles.map((lines, i) => articleOf(`a${i}`, lines[0] ?? "", lines)));
      const query = analyseQuery(index, question);
      const beside = withScoredUnits(index, query, (looked) => bestArticles(looked, 10));
      expect(searchArticles(index, query, 10)).toEqual(beside);
    }),
  );
});

test("a stop word counts where it has the stem of a word of the question", () => {
  const index = buildIndex([articleOf("a", "Deer", ["A doe sank.", "It does."])]);
  withScoredUnits(index, analyseQuery(index, "doe"), ({ met }) => {
    expect(met).toBeUndefined();
  });
});
