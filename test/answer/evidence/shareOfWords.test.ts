import { describe, expect, test } from "vitest";
import { leastShare, shareOfWordsBy } from "../../../src/answer/evidence/shareOfWords.ts";
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

describe("a sentence's own words count for more than those around it, and those for more than the rest of its article", () => {
  const own = coverage("lantern", "The lantern", "The lantern is broken.", ...filler);
  const paragraph = coverage("lantern", "Nobody", "The lantern is broken. Nobody minds.", ...filler);
  const before = coverage("lantern", "Nobody", "The lantern is broken.", "Nobody minds.", ...filler);
  const article = coverage("lantern", "Gulls", "Ships sailed.", "The lantern is broken.", ...filler);
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

describe("a text is about a topic whose only word", () => {
  test.each([
    ["is near it", coverage("lantern", "Nobody", "The lantern is broken. Nobody minds.", ...filler)],
    ["has another form in it", coverage("operate", "The operation", "The operation failed.", ...filler)],
  ])("%s", (_, share) => {
    expect(share).toBeLessThan(1);
    expect(share).toBeGreaterThanOrEqual(leastShare());
  });

  test("is only elsewhere in the article: not", () => {
    const share = coverage("lantern", "Gulls", "Ships sailed.", "The lantern is broken.", ...filler);
    expect(share).toBeLessThan(leastShare());
  });
});

describe("a sentence that starts with a pronoun has the words of the one before, but not its act", () => {
  const after = (question: string, sentence: string): number => {
    const [opening = ""] = sentence.split(" ");
    return coverage(question, opening, `Gulls cried. A lantern was promised. ${sentence}`, ...filler);
  };

  test.each(["It would be four metres high.", "This is high.", "Its pole is high.", "They are high."])(
    "%s",
    (sentence) => {
      expect(after("lantern", sentence)).toBe(1);
      expect(after("who promised the lantern", sentence)).toBeLessThan(1);
    },
  );

  test.each(["Poles are high.", "Nobody saw it.", "Some poles are high.", "Then they were high."])(
    "but one that does not is only near them: %s",
    (sentence) => {
      expect(after("lantern", sentence)).toBeLessThan(1);
      expect(after("lantern", sentence)).toBeGreaterThan(0);
    },
  );

  test("nor does one continue a sentence further back, or the end of another article", () => {
    const later = `A lantern was promised. Gulls cried. It would be four metres high.`;
    expect(coverage("lantern", "It", later, ...filler)).toBeLessThan(1);
    const { index } = snapshotOf(["A lantern", "It is raining\n\nShops shut."]);
    const share = shareOfWordsBy(index, analyseQuery(index, "lantern"));
    expect(
      Array.from(index.unitArticle, (article, unit) => (article === 1 ? share(unit, unit + 1) : 0)),
    ).toEqual(Array.from(index.unitArticle, () => 0));
  });
});

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
