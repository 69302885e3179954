import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { withRelatedWords } from "../../../src/answer/evidence/widenQuery.ts";
import { shareOfWordsBy } from "../../../src/answer/evidence/shareOfWords.ts";
import { mostShareBy } from "../../../src/answer/evidence/mostShare.ts";
import type { Snapshot } from "../../../src/answer/snapshot.ts";
import { type Saying, type Sayings, sayingsOf } from "../../../src/answer/ways/sayings.ts";
import { sayingsAbout, sayingsMostAbout } from "../../../src/answer/ways/sayingsAbout.ts";
import { analyseQuery } from "../../../src/search/analyseQuery.ts";
import type { Query } from "../../../src/search/query.ts";
import { loadCorpus } from "../../eval/goldenQuestions.ts";
import { tries } from "../../support/effort.ts";

let snapshot: Snapshot;
let sayings: Sayings;
let all: readonly Saying[];

beforeAll(async () => {
  snapshot = await loadCorpus("invented");
  const everybody = { isSpeaker: () => true, articles: [...snapshot.articles.keys()] };
  sayings = sayingsOf(snapshot, everybody, "quotations");
  all = sayings.articles.flatMap((article) => sayings.in(article));
});

/** A topic in words of the coverage, also misspelt, and also widened by related words. */
const topics = fc.record({
  words: fc.array(fc.nat(), { minLength: 0, maxLength: 5 }),
  isRelated: fc.boolean(),
  isMisspelt: fc.boolean(),
});

function queryOf({
  words,
  isRelated,
  isMisspelt,
}: typeof topics extends fc.Arbitrary<infer T> ? T : never): Query {
  const { index } = snapshot;
  const typed = words.map((word) => index.forms[word % index.forms.length] ?? "").join(" ");
  const query = analyseQuery(index, isMisspelt ? typed.replace(/(\w)(\w)(?=\w)/u, "$2$1") : typed);
  return isRelated ? withRelatedWords(index, query) : query;
}

const shares = (query: Query): { readonly saying: Saying; readonly share: number }[] => {
  const share = shareOfWordsBy(snapshot.index, query);
  return all.map((saying) => ({ saying, share: share(...saying.units) }));
};

describe("sayings about a topic", () => {
  test("are those that a reading of all finds, in the same order", () => {
    fc.assert(
      fc.property(topics, fc.constantFrom(0.01, 0.4, 0.65, 0.75, 1), (topic, least) => {
        const query = queryOf(topic);
        const found = [...sayingsAbout(snapshot.index, sayings, { query, least })];
        const wanted = shares(query).filter(({ share }) => share >= least);
        expect(found.map(({ share, words }) => ({ share, words }))).toEqual(
          wanted.map(({ share, saying: { words } }) => ({ share, words })),
        );
      }),
      { numRuns: tries(60) },
    );
  });

  test("come best first, as if all had been read and sorted", () => {
    fc.assert(
      fc.property(topics, fc.integer({ min: 1, max: 200 }), (topic, limit) => {
        const query = queryOf(topic);
        const found = sayingsMostAbout(snapshot.index, sayings, { query, limit });
        const wanted = shares(query)
          .toSorted((a, b) => b.share - a.share)
          .slice(0, limit);
        expect(found.map(({ share, article, words }) => ({ share, article, words }))).toEqual(
          wanted.map(({ share, saying: { article, words } }) => ({ share, article, words })),
        );
      }),
      { numRuns: tries(60) },
    );
  });

  test("never match more of it than their article can", () => {
    fc.assert(
      fc.property(topics, (topic) => {
        const query = queryOf(topic);
        const most = mostShareBy(snapshot.index, query);
        for (const { saying, share } of shares(query))
          expect(share).toBeLessThanOrEqual(most(saying.article));
      }),
      { numRuns: tries(60) },
    );
  });

  test("are not read where the article lacks its words", () => {
    const read = new Set<number>();
    const noted: Sayings = {
      articles: sayings.articles,
      in: (article) => (read.add(article), sayings.in(article)),
    };
    const query = analyseQuery(snapshot.index, "ferry");
    const found = [...sayingsAbout(snapshot.index, noted, { query, least: 0.65 })];
    expect(found.length).toBeGreaterThan(0);
    expect(read.size).toBeLessThan(sayings.articles.length / 2);
  });
});
