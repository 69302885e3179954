import { describe, expect, test } from "vitest";
import { composeDigest, type DigestOptions } from "../../../src/answer/reply/composeDigest.ts";
import type { Digest } from "../../../src/answer/reply/digestPart.ts";
import type { Details } from "../../../src/corpus/article.ts";
import { snapshotOf } from "../../support/snapshots.ts";

/** A digest of invented texts, all new except the first. */
function digestOf(
  texts: readonly string[],
  more: Partial<DigestOptions> = {},
  details: readonly Details[] = [],
): Digest {
  const snapshot = snapshotOf(texts, details);
  const seen = new Map(
    texts.map((_, at) => [`${at}.txt`, { firstSeen: at === 0 ? 1 : 200, changedAt: at === 0 ? 1 : 200 }]),
  );
  return composeDigest(snapshot, { today: "2030-01-01", seen, unanswered: [], ...more });
}

describe("a channel's first digest", () => {
  const texts = Array.from(
    { length: 40 },
    (_, at) =>
      `Story number ${at}\n\nThe mayor, Person${"abcdefghij"[at % 10]} Quill, opened bridge ${at}.\n`,
  );
  const details = texts.map((_, at) => ({ published: `2029-01-${String((at % 28) + 1).padStart(2, "0")}` }));

  test("shows the three latest articles and counts the others", () => {
    const { news, left, people } = digestOf(texts, {}, details);
    expect(news.map(({ article }) => article.published)).toEqual(["2029-01-28", "2029-01-27", "2029-01-26"]);
    expect(left.news).toBe(37);
    expect(people).toEqual([]);
  });

  test("shows undated articles after the dated ones", () => {
    const { news } = digestOf(texts.slice(0, 5), {}, [{}, {}, { published: "2029-05-05" }]);
    expect(news.map(({ article }) => article.file)).toEqual(["2.txt", "0.txt", "1.txt"]);
  });

  test.each([1, 2, 3])("shows all of %i, without a count", (count) => {
    const { news, left } = digestOf(texts.slice(0, count));
    expect([news.length, left.news]).toEqual([count, 0]);
  });

  test("later omits that count, and shows more than three if more are new", () => {
    expect(digestOf(texts, { since: 300 }).news).toEqual([]);
    const { news, left } = digestOf(texts, { since: 100 });
    expect(news.length).toBeGreaterThan(3);
    expect(news.length + left.news).toBe(39);
  });
});

describe("people who are named for the first time", () => {
  const known = "The old story\n\nNobody of note was there.\n";
  const story = "The ferry burns\n";
  const body = "The ferry burned at night, the harbour master, Ines Alvarado, said.";
  const named = (text: string, details: Details = {}): string[] =>
    digestOf([known, text], { since: 100 }, [{}, details]).people.map(({ name }) => name);

  test.each([
    ["the line of the author", `${story}\nBy Ada Lindqvist\n\n${body}\n`],
    ["the line of two authors", `${story}\nBy Ada Lindqvist and Bo Berg\n\n${body}\n`],
    ["a line of the author in capitals", `${story}\nBY ADA LINDQVIST\n\n${body}\n`],
    [
      "a line that says who took the picture",
      `${story}\n${body}\n\nPhotograph: Ada Lindqvist/Getty Images\n`,
    ],
    ["a picture's credit in brackets", `${story}\n${body}\n\n(Photo by Ada Lindqvist/Getty Images)\n`],
    [
      "a credit at the end of a caption",
      `${story}\nThe ferry Halland in June. (Photo by Ada Lindqvist/AFP via Getty Images)\n\n${body}\n`,
    ],
    ["a line that asks to follow the author", `${story}\n${body}\n\nFollow Ada Lindqvist on Facebook\n`],
  ])("are not those named only by %s", (_what, text) => {
    expect(named(text)).toEqual(["Ines Alvarado"]);
  });

  test.each([["Ada Lindqvist"], ["ada lindqvist"], ["Ada  Lindqvist"]])(
    "are not the author %j, though the text names her",
    (author) => {
      const text = `${story}\n${body}\n\nAda Lindqvist saw the fire herself.\n`;
      expect(named(text, { authors: [author] })).toEqual(["Ines Alvarado"]);
    },
  );

  test.each([
    ["in the headline", `Ada Lindqvist resigns\n\nThe harbour was quiet.\n`],
    ["in a paragraph", `${story}\nThe captain, Ada Lindqvist, was not on board.\n`],
    ["as the speaker of a quotation", `${story}\n“It was dark,” said Ada Lindqvist, a passenger.\n`],
    ["as a photographer of whom the story tells", `${story}\nThe photographer Ada Lindqvist was hurt.\n`],
  ])("are those who are named %s", (_where, text) => {
    expect(named(text)).toEqual(["Ada Lindqvist"]);
  });
});
