import { describe, expect, test } from "vitest";
import { makeExcerpt } from "../../../src/answer/reply/makeExcerpt.ts";
import type { Quotation } from "../../../src/extract/extraction.ts";
import { snapshotOf } from "../../support/snapshots.ts";

/** What each speaker says in a paragraph of the test. */
type Said = readonly (readonly [speaker: string, words: string])[];

/** The speaker shown with a paragraph if `meant` is highlighted in it. */
function speakerShown(paragraph: string, said: Said, meant: readonly string[]): string | undefined {
  const snapshot = snapshotOf([`A council meets\n\n${paragraph}\n`]);
  const text = snapshot.articles[0]?.text ?? "";
  const start = text.indexOf(paragraph);
  const spanOf = (words: string) => {
    const at = text.indexOf(words, start);
    return { start: at, end: at + words.length };
  };
  const quotations = said.map(([speaker, words]): Quotation => ({
    ...spanOf(words),
    speaker,
    certainty: "stated",
  }));
  const read = {
    ...snapshot,
    extractions: snapshot.extractions.map((extraction) => ({ ...extraction, quotations })),
  };
  const span = { start, end: start + paragraph.length };
  return makeExcerpt(read, { article: 0, span }, meant.map(spanOf)).speaker?.name;
}

const two = "“The ferry is late again,” said Greta Vik, while Olaf Brandt said it was “a plain disgrace”.";
const saidByTwo: Said = [
  ["Greta Vik", "The ferry is late again,"],
  ["Olaf Brandt", "a plain disgrace"],
];
const three = "Greta Vik saw “a slow boat”, Olaf Brandt saw “a wet boat” and Karin Holm saw “no boat”.";
const saidByThree: Said = [
  ["Greta Vik", "a slow boat"],
  ["Olaf Brandt", "a wet boat"],
  ["Karin Holm", "no boat"],
];
const one = "“The ferry is late,” said Greta Vik of the union. “It is always late.”";
const saidByOne: Said = [
  ["Greta Vik", "The ferry is late,"],
  ["Greta Vik", "It is always late."],
];

describe("the speaker shown belongs to the highlighted quotation", () => {
  test.each([
    [two, saidByTwo, ["The ferry is late again,"], "Greta Vik"],
    [two, saidByTwo, ["late"], "Greta Vik"],
    [two, saidByTwo, ["a plain disgrace"], "Olaf Brandt"],
    [two, saidByTwo, ["disgrace"], "Olaf Brandt"],
    [two, saidByTwo, ["Greta Vik", "plain disgrace"], "Olaf Brandt"],
    [two, saidByTwo, ["late", "plain disgrace"], "Olaf Brandt"],
    [three, saidByThree, ["a slow boat"], "Greta Vik"],
    [three, saidByThree, ["a wet boat"], "Olaf Brandt"],
    [three, saidByThree, ["no boat"], "Karin Holm"],
    [one, saidByOne, [], "Greta Vik"],
    [one, saidByOne, ["union"], "Greta Vik"],
  ])("%s %j %j", (paragraph, said, meant, speaker) => {
    expect(speakerShown(paragraph, said, meant)).toBe(speaker);
  });
});

describe("no speaker is shown if the highlights choose none of several", () => {
  test.each([
    [two, saidByTwo, []],
    [two, saidByTwo, ["Greta Vik"]],
    [two, saidByTwo, ["said it was"]],
    [three, saidByThree, []],
    [three, saidByThree, ["a slow", "a wet "]],
    [three, saidByThree, ["Karin Holm"]],
    ["The ferry was late, but nobody complained of it.", [], ["late"]],
  ])("%s %j %j", (paragraph, said, meant) => {
    expect(speakerShown(paragraph, said, meant)).toBeUndefined();
  });
});

describe("a span is highlighted only if it stands out", () => {
  const long =
    "The ferry, which had been late on every morning of the whole long and wet winter, was late again.";
  const short = "The ferry was late.";
  test.each([
    [long, ["late again"], ["late again"]],
    [long, [long.slice(0, 80)], [long.slice(0, 80)]],
    [long, [long.slice(0, 81)], []],
    [long, [long.slice(0, 81), "again"], ["again"]],
    [long, [long.slice(0, 50), long.slice(50, 90)], []],
    [long, [long], []],
    [short, [short], []],
    [short, ["The ferry was late"], ["The ferry was late"]],
    [short, ["The", "ferry", "was", "late"], ["The", "ferry", "was", "late"]],
  ])("%s %j", (paragraph, spans, marked) => {
    const snapshot = snapshotOf([`A council meets\n\n${paragraph}\n`]);
    const text = snapshot.articles[0]?.text ?? "";
    const start = text.indexOf(paragraph);
    const { highlights } = makeExcerpt(
      snapshot,
      { article: 0, span: { start, end: start + paragraph.length } },
      spans.map((words) => {
        const at = text.indexOf(words, start);
        return { start: at, end: at + words.length };
      }),
    );
    expect(highlights.map((one) => text.slice(one.start, one.end))).toEqual(marked);
  });
});
