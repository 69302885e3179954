import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answer/reply/answer.ts";
import { findSource } from "../../../src/answer/ways/findSource.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const coverage = snapshotOf(
  [
    "Ferry burns in harbour of Skerrow\n\nThe ferry Halcyon burned.\n\nNobody was hurt, said the coastguard.",
    "Mayor leaves office\n\nAda Lindqvist resigned because of the scandal.",
    "Chess champion crowned\n\nA knight on the rim decided the last game.",
  ],
  [
    { outlet: "The Skerrow Post", published: "2021-03-04", authors: ["Sigrid Holm"] },
    { outlet: "Northern Echo Online", url: "https://example.org/mayor" },
  ],
);
const source = (text: string): Answer => findSource({ text }, coverage);
const files = ({ articles }: Answer): string[] => articles.map(({ file }) => file);

describe("an article is found", () => {
  test.each([
    ["by its file", "1.txt", ["1.txt"]],
    ["by its file in capitals", "1.TXT", ["1.txt"]],
    ["by its id", "2", ["2.txt"]],
    ["by its outlet", "Skerrow Post", ["0.txt"]],
    ["by its outlet with its article", "the skerrow post", ["0.txt"]],
    ["by the beginning of its outlet", "northern echo", ["1.txt"]],
    ["by its headline", "Mayor leaves office", ["1.txt"]],
    ["by words of its headline", "burns in harbour", ["0.txt"]],
    ["by a misspelt headline", "Chess champoin crowned", ["2.txt"]],
    ["by what it says", "because of the scandal", ["1.txt"]],
    ["by a word of its text", "coastguard", ["0.txt"]],
    ["with spaces around", "  1.txt ", ["1.txt"]],
  ])("%s: %s", (_way, typed, expected) => {
    expect(files(source(typed))).toEqual(expected);
  });

  test("by its content, with the matching sentence", () => {
    const [excerpt] = source("knight on the rim").excerpts;
    expect(excerpt?.quote).toBe("A knight on the rim decided the last game.");
    expect(excerpt?.highlights.length).toBeGreaterThan(0);
  });

  test("by its headline, with its headline and first paragraph", () => {
    expect(source("Mayor leaves office").excerpts.map(({ role }) => role)).toEqual(["headline", "body"]);
  });
});

test.each(["zebra", "volcanoes of Iceland", "9.txt", "../../../etc/passwd", "*", "the", "?!"])(
  "%j finds nothing",
  (typed) => {
    expect(source(typed)).toMatchObject({ kind: "nothing", articles: [], excerpts: [] });
  },
);

describe("nothing typed", () => {
  test.each(["", "   "])("%j lists every article with its headline", (typed) => {
    const answer = source(typed);
    expect(files(answer)).toEqual(["0.txt", "1.txt", "2.txt"]);
    expect(answer).toMatchObject({ kind: "found", excerpts: [] });
  });

  test("of an empty coverage is nothing", () => {
    expect(findSource({ text: "" }, snapshotOf([]))).toMatchObject({ kind: "nothing", articles: [] });
  });
});

test("a card shows only known details", () => {
  expect(source("0.txt").articles[0]).toEqual({
    file: "0.txt",
    headline: "Ferry burns in harbour of Skerrow",
    outlet: "The Skerrow Post",
    published: "2021-03-04",
    authors: ["Sigrid Holm"],
    hash: "0",
    words: 16,
  });
  expect(source("1.txt").articles[0]).toMatchObject({ url: "https://example.org/mayor" });
  expect(source("2.txt").articles[0]).not.toHaveProperty("outlet");
  expect(source("2.txt").excerpts[0]).not.toHaveProperty("outlet");
});
