import { describe, expect, test } from "vitest";
import { complete } from "../../../src/answer/ways/complete.ts";
import { findSource } from "../../../src/answer/ways/findSource.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const body = "\n\nThe ferry burned in the harbour of Wexcombe on 3 March 2021.";
const long = `Ferry ${"and harbour ".repeat(12)}burn`;
const coverage = snapshotOf(
  ["Ferry burns in harbour", "Council votes again", "Council votes again", long].map(
    (headline) => headline + body,
  ),
);

describe("a headline that is completed", () => {
  const offered = complete("headlines", "", coverage);

  test("is its own value, so that it is readable above the answer, and finds its article", () => {
    expect(offered[0]).toEqual({ label: "Ferry burns in harbour", value: "Ferry burns in harbour" });
  });

  test("has its file as its value if it is ambiguous or too long", () => {
    expect(offered.slice(1).map(({ value }) => value)).toEqual(
      coverage.articles.slice(1).map(({ file }) => file),
    );
  });

  test.each([0, 1, 2, 3])("finds its article by its value: number %i", (at) => {
    const { articles } = findSource({ text: offered[at]?.value ?? "" }, coverage);
    expect(articles.map(({ file }) => file)).toEqual([coverage.articles[at]?.file]);
  });
});

describe("suggestions while a name is typed", () => {
  const people = snapshotOf([
    "Harbour news\n\nMayor Ada Lindqvist met Bo Berg. Adam Ostrander, a captain, spoke to Berta Adair.",
    "More news\n\nAda Lindqvist said on Tuesday that Adam Ostrander had left. Olga Madanova agreed.",
  ]);
  const offered = (typed: string): readonly string[] =>
    complete("names", typed, people).map(({ label }) => label);

  test.each([
    ["ada", ["Ada Lindqvist", "Adam Ostrander", "Berta Adair"]],
    ["Ber", ["Berta Adair", "Bo Berg"]],
    ["ostr", ["Adam Ostrander"]],
    ["ÁDA L", ["Ada Lindqvist"]],
    ["bo", ["Bo Berg"]],
  ])("%j: names that begin so, then names with a word that does", (typed, names) => {
    expect(offered(typed).slice(0, names.length)).toEqual(names);
  });

  test.each([
    ["lindkvist", "Ada Lindqvist"],
    ["ostrandr", "Adam Ostrander"],
    ["madanva", "Olga Madanova"],
  ])("%j: names that may have been misspelt", (typed, name) => {
    expect(offered(typed)).toContain(name);
  });

  test.each(["zz", "quarterly", "xylophone", "ferry dock", "1234"])("%j: nothing far-fetched", (typed) => {
    expect(offered(typed)).toEqual([]);
  });
});
