import { expect, test } from "vitest";
import { looseType } from "../../../../../src/answer/evidence/features/type/looseTypes.ts";
import { retrieve } from "../../../../../src/answer/evidence/retrieve.ts";
import { snapshotOf } from "../../../../support/snapshots.ts";
import { inquiryOf } from "../../support/ask.ts";

const text = "The mast is 40 metres tall and cost £300.";
const coverage = snapshotOf([["A mast for Skerrow", text].join("\n\n")]);

test.each([
  ["how much was the mast", ["£300"]],
  ["cost of the mast", ["£300"]],
  ["how tall is the mast", ["40", "300"]],
  ["height of the mast", ["40", "300"]],
])("%s: the numbers that may answer, money only if money is asked for", (question, expected) => {
  const inquiry = inquiryOf(question, coverage);
  const candidate = retrieve(inquiry).find(({ article: { text: all }, sentence }) =>
    all.slice(sentence.start, sentence.end).includes("metres"),
  );
  if (candidate === undefined) throw new Error("the sentence is not a candidate");
  const spans = looseType(inquiry)(candidate) ?? [];
  expect(spans.map(({ start, end }) => candidate.article.text.slice(start, end))).toEqual(expected);
});
