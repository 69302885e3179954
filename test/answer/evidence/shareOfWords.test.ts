import { describe, expect, test } from "vitest";
import { shareOfWordsBy } from "../../../src/answer/evidence/shareOfWords.ts";
import { analyseQuery } from "../../../src/search/analyseQuery.ts";
import { snapshotOf } from "../../support/snapshots.ts";

/** How much of a question is matched by the sentence with this beginning, in an article of these paragraphs. */
function coverage(question: string, sentence: string, ...paragraphs: readonly string[]): number {
  const { articles, index } = snapshotOf([["Plain headline", ...paragraphs].join("\n\n")]);
  const [article] = articles;
  const at = article?.sentences.findIndex(({ start }) => article.text.startsWith(sentence, start)) ?? -1;
  const unit = index.unitSentence.indexOf(at);
  if (at < 0 || unit < 0) throw new Error(`no sentence ${sentence}`);
  return shareOfWordsBy(index, analyseQuery(index, question))(unit, unit + 1);
}

const filler = ["Rain fell all morning.", "Shops stayed shut.", "Gulls cried overhead."];

describe("a sentence's own words count for more than its paragraph's, and those for more than its article's", () => {
  const own = coverage("lantern", "The lantern", "The lantern is broken.", ...filler);
  const paragraph = coverage("lantern", "Nobody", "The lantern is broken. Nobody minds.", ...filler);
  const before = coverage("lantern", "Nobody", "The lantern is broken.", "Nobody minds.", ...filler);
  const article = coverage("lantern", "Gulls", "The lantern is broken.", ...filler);
  const elsewhere = coverage("lantern", "Gulls", "The lamp is broken.", ...filler);

  test("in that order", () => {
    expect(own).toBe(1);
    expect(paragraph).toBeLessThan(own);
    expect(before).toBe(paragraph);
    expect(article).toBeLessThan(before);
    expect(article).toBeGreaterThan(0);
  });

  test("words that occur nowhere count for nothing", () => {
    expect(elsewhere).toBe(0);
  });
});

test.each(["It would be four metres high.", "Poles are high.", "This is high."])(
  "the sentence before counts more than one further back in the paragraph: %s",
  (sentence) => {
    const [opening = ""] = sentence.split(" ");
    const after = coverage("lantern", opening, `Gulls cried. A lantern was promised. ${sentence}`, ...filler);
    const later = coverage("lantern", opening, `A lantern was promised. Gulls cried. ${sentence}`, ...filler);
    expect(after).toBeGreaterThan(later);
    expect(after).toBeLessThan(1);
  },
);

describe("the act asked about must be near the sentence", () => {
  const asked = "who repaired the lantern";
  const said = coverage(asked, "The lantern", "The lantern was repaired.", ...filler);
  const unsaid = coverage(asked, "The lantern", "The lantern is red.", ...filler);

  test("otherwise it is missing", () => {
    expect(said).toBe(1);
    expect(unsaid).toBeLessThan(0.6);
  });

  test("elsewhere in the article it counts less", () => {
    const apart = [...filler, "A boat was repaired."];
    const share = coverage(asked, "The lantern", "The lantern is red.", ...apart);
    expect(share).toBeGreaterThan(unsaid);
    expect(share).toBeLessThan(said);
  });

  test("a vague verb is hardly missed", () => {
    const held = coverage(
      "when was the regatta held",
      "The regatta",
      "The regatta was on Monday.",
      ...filler,
    );
    expect(held).toBeGreaterThan(unsaid);
  });
});

describe("another form of a word", () => {
  test.each([
    ["repaired", "Masons repair lanterns."],
    ["boats", "Masons mend a boat."],
    ["stolen", "Masons stole lanterns."],
  ])("%s: an inflection counts in full: %s", (question, sentence) => {
    expect(coverage(question, "Masons", sentence, ...filler)).toBe(1);
  });

  test.each([
    ["operate", "Masons feared the operation."],
    ["inspected", "Masons feared the inspection."],
  ])("%s: a derived word counts in part: %s", (question, sentence) => {
    const share = coverage(question, "Masons", sentence, ...filler);
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(1);
  });
});

test("a question without words of its own is covered by any sentence", () => {
  expect(coverage("who was it", "The lantern", "The lantern is broken.", ...filler)).toBe(1);
});
