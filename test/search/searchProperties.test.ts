import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyseQuery } from "../../src/search/analyseQuery.ts";
import { buildIndex } from "../../src/search/buildIndex.ts";
import { searchArticles } from "../../src/search/searchArticles.ts";
import { searchSentences } from "../../src/search/searchSentences.ts";
import { BEFORE, factorOf, HEADING, HEADLINE, shortlistUnits } from "../../src/search/shortlistUnits.ts";
import { withScoredUnits } from "../../src/search/withScoredUnits.ts";
import type { Role } from "../../src/corpus/article.ts";
import { anyCharacter } from "../support/anyCharacter.ts";
import { articleOf } from "./support/articleOf.ts";
import { tries } from "../support/effort.ts";

const vocabulary =
  "harbour council budget minister verdict drought orchestra tunnel vaccine glacier railway senator copper embassy festival ransom orchard satellite treaty quarry".split(
    " ",
  );
const sentence = fc
  .uniqueArray(fc.constantFrom(...vocabulary), { minLength: 4, maxLength: 9 })
  .map((words) => `The ${words.join(" and the ")}.`);
const corpus = fc
  .array(
    fc.array(fc.oneof(sentence, fc.string({ unit: "grapheme", maxLength: 60 })), {
      minLength: 1,
      maxLength: 6,
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((articles) => articles.map((lines, i) => articleOf(`a${i}`, lines[0] ?? "", lines)));
const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 200 }),
  fc
    .array(fc.constantFrom(...vocabulary, '"', "“", "-", "'s", "東京", "👍🏽", "\u202E"), { maxLength: 40 })
    .map((w) => w.join(" ")),
);

describe("search", () => {
  test("never throws, and its results are within bounds", () => {
    fc.assert(
      fc.property(corpus, anyText, (articles, question) => {
        const index = buildIndex(articles);
        const query = analyseQuery(index, question);
        const sentences = searchSentences(index, query, { limit: 5 });
        const ranked = searchArticles(index, query, 5);
        expect(sentences.length).toBeLessThanOrEqual(5);
        for (const hit of sentences) {
          const article = articles[hit.article];
          const place = article?.sentences[hit.sentence];
          if (article === undefined || place === undefined) throw new Error("a hit outside the corpus");
          expect(hit.score).toBeGreaterThan(0);
          for (const { span } of hit.matches) {
            expect(span.start).toBeGreaterThanOrEqual(place.start);
            expect(span.end).toBeLessThanOrEqual(place.end);
          }
        }
        for (const { article, share } of ranked) {
          expect(articles[article]).toBeDefined();
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  test("looks closely at the best sentences, although it skips those that cannot be among them", () => {
    const words = fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 });
    const line = fc.tuple(fc.constantFrom<Role[]>("heading", "body", "body", "body", "caption"), words);
    const articlesOf = fc
      .array(fc.array(line, { minLength: 4, maxLength: 9 }), { minLength: 40, maxLength: 60 })
      .map((articles) =>
        articles.map((lines, at) =>
          articleOf(
            `a${at}`,
            `The ${lines[0]?.[1].join(" ") ?? ""}.`,
            lines.map(([role, said]): readonly [Role, string] => [role, `The ${said.join(" and the ")}.`]),
          ),
        ),
      );
    fc.assert(
      fc.property(articlesOf, words, fc.integer({ min: 1, max: 120 }), (articles, asked, depth) => {
        const index = buildIndex(articles);
        withScoredUnits(index, analyseQuery(index, asked.join(" ")), (looked, touched) => {
          const { unitScore } = looked.tables;
          const own = (unit: number | undefined): number => unitScore[unit ?? -1] ?? 0;
          const ranked = Array.from(touched, (unit, place) => {
            const first = index.articleUnit[index.unitArticle[unit] ?? 0] ?? 0;
            const above = unit > first ? BEFORE * own(unit - 1) + HEADLINE * own(first) : 0;
            const score = own(unit) + above + HEADING * own(index.unitHeading[unit]);
            return { unit, place, score: Math.fround(factorOf(index, unit) * score) };
          })
            .filter(({ score }) => score > 0)
            .sort((a, b) => b.score - a.score || a.place - b.place);
          const best = ranked.slice(0, depth).map(({ unit }) => unit);
          expect(new Set(shortlistUnits(looked, touched, depth))).toEqual(new Set(best));
        });
      }),
      { numRuns: tries(25) },
    );
  });

  test("is the same every time, whatever is asked in between", () => {
    fc.assert(
      fc.property(corpus, anyText, anyText, (articles, question, other) => {
        const index = buildIndex(articles);
        const ask = () => searchSentences(index, analyseQuery(index, question));
        const first = ask();
        searchArticles(index, analyseQuery(index, other));
        expect(ask()).toEqual(first);
        const rebuilt = buildIndex(articles);
        expect(searchSentences(rebuilt, analyseQuery(rebuilt, question))).toEqual(first);
      }),
    );
  });

  test("an index survives a structured clone", () => {
    fc.assert(
      fc.property(corpus, anyText, (articles, question) => {
        const index = buildIndex(articles);
        const clone = structuredClone(index);
        expect(searchSentences(clone, analyseQuery(clone, question))).toEqual(
          searchSentences(index, analyseQuery(index, question)),
        );
      }),
    );
  });

  test("a sentence's own words find it first", () => {
    const distinct = fc.uniqueArray(sentence, {
      minLength: 2,
      maxLength: 8,
      selector: (text) =>
        text
          .replace(/\W+(?:and the)?\W*/gu, " ")
          .split(" ")
          .sort()
          .join(" "),
    });
    fc.assert(
      fc.property(distinct, fc.nat(), (lines, n) => {
        const articles = lines.map((line, i) => articleOf(`a${i}`, "", [line]));
        const index = buildIndex(articles);
        const wanted = n % lines.length;
        const [best, second] = searchSentences(index, analyseQuery(index, lines[wanted] ?? ""));
        expect(best?.score).toBeGreaterThanOrEqual(second?.score ?? 0);
        expect(best?.article).toBe(wanted);
      }),
    );
  });

  test("a misspelt word finds the sentence that has it", () => {
    const articles = vocabulary.map((word, i) =>
      articleOf(`a${i}`, "", [`Nothing but the ${word} matters.`]),
    );
    const index = buildIndex(articles);
    const long = vocabulary.filter(({ length }) => length >= 7);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), (word, n) => {
        const at = 1 + (n % (word.length - 2));
        const typed = word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
        fc.pre(typed !== word);
        const [best] = searchSentences(index, analyseQuery(index, typed));
        expect(best?.article).toBe(vocabulary.indexOf(word));
        expect(best?.matches.map(({ how }) => how)).not.toContain("exact");
      }),
    );
  });
});
