import { describe, expect, test } from "vitest";
import { measureApart, measureMissed, typeMet } from "../../../../src/answer/evidence/features/types.ts";
import { retrieve } from "../../../../src/answer/evidence/retrieve.ts";
import { snapshotOf } from "../../../support/snapshots.ts";
import { inquiryOf } from "../support/ask.ts";

/** Which of the features about numbers and dates hold for a sentence. */
function holding(question: string, text: string): string[] {
  const inquiry = inquiryOf(question, snapshotOf([`A plain headline\n\nNobody came. ${text}`]));
  const candidate = retrieve(inquiry).find(({ article, sentence }) =>
    article.text.slice(sentence.start).startsWith(text),
  );
  if (candidate === undefined) throw new Error(`no sentence ${text}`);
  return [typeMet, measureApart, measureMissed].flatMap((feature) =>
    feature.prepare(inquiry)(candidate).value > 0 ? feature.name : [],
  );
}

describe("a number or date is met, is of something else, or is missing", () => {
  test.each([
    ["how many senators voted yes", "Fifteen senators voted yes.", ["type met"]],
    ["how many senators voted yes", "Fifteen Republicans joined them in voting yes.", ["measure apart"]],
    ["how many senators voted yes", "The senators voted yes.", ["measure missed"]],
    ["when did the pier open", "The pier opened in June 2021.", ["type met"]],
    [
      "when did the pier open",
      "The pier, which cost a lot, had a name that was chosen in June 2021.",
      ["measure apart"],
    ],
    ["when did the pier open", "The pier opened.", ["measure missed"]],
    ["how high did the rocket get", "The rocket climbed to 168 kilometres.", ["type met"]],
    ["how high did the rocket get", "The rocket flew for 40 minutes.", ["measure apart"]],
    ["how much was the maid paid", "The maid was paid Rs 22,000 a month.", ["type met"]],
    ["how much was the maid paid", "The maid was paid after 22 days.", ["measure apart"]],
    ["how long did the siege last", "The siege lasted nine hours.", ["type met"]],
    ["how long did the siege last", "The siege involved nine officers.", ["measure apart"]],
    ["how long did the siege last", "The siege lasted.", ["measure missed"]],
    ["who painted the pier", "Nobody painted the pier in 2021.", []],
  ])("%s: %s", (question, text, expected) => {
    expect(holding(question, text)).toEqual(expect.arrayContaining(expected));
    expect(holding(question, text).filter((name) => name.startsWith("measure"))).toEqual(
      expected.filter((name) => name.startsWith("measure")),
    );
  });
});
