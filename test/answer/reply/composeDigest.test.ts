import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { composeDigest, hasNews, type DigestOptions } from "../../../src/answer/reply/composeDigest.ts";
import type { Snapshot } from "../../../src/answer/snapshot.ts";
import { loadSnapshot } from "../../../src/library.ts";

const texts: Readonly<Record<string, string>> = {
  "bridge.txt":
    "The bridge of Wexcombe reopens\n\nThe mayor, Oriel Pendry, opened the bridge.\n\nThe council will vote on 12 July 2031.\n",
  "harbour.txt":
    "The harbour of Lindale floods\n\nThe harbour master, Ines Alvarado, closed the harbour of Lindale.\n",
  "library.txt": "The library gets a roof\n\nOriel Pendry said the library would close on 3 March 2030.\n",
};

let snapshot: Snapshot;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "cuttings-digest-"));
  for (const [file, text] of Object.entries(texts)) await writeFile(join(folder, file), text);
  snapshot = await loadSnapshot({ corpusDir: folder, maxFileBytes: 10_000, language: "en-GB" });
  await rm(folder, { recursive: true });
});

const times = (firstSeen: number, changedAt = firstSeen) => ({ firstSeen, changedAt });
const options = (more: Partial<DigestOptions> = {}): DigestOptions => ({
  since: 100,
  today: "2030-03-02",
  seen: new Map([
    ["bridge.txt", times(1)],
    ["harbour.txt", times(200)],
    ["library.txt", times(1, 150)],
  ]),
  unanswered: [],
  ...more,
});
const told = (more: Partial<DigestOptions> = {}) =>
  composeDigest(snapshot, options(more)).news.map(({ why, article }) => [why, article.file]);

describe("news", () => {
  test("is what was added or changed since the last digest", () => {
    expect(told()).toEqual([
      ["new", "harbour.txt"],
      ["changed", "library.txt"],
    ]);
    expect(told({ since: 300 })).toEqual([]);
  });

  test("is everything the first time", () => {
    const { since: _none, ...first } = options();
    expect(composeDigest(snapshot, first).news.map(({ why }) => why)).toEqual(["new", "new", "new"]);
  });

  test("shows a corrected article with its note, and a retracted one without its text", () => {
    const set = { details: {}, reason: "", notes: ["The mayor is Orla Pendry."], updatedAt: 200 };
    const editorial = { "bridge.txt": { ...set, status: "corrected" as const } };
    const corrected = composeDigest({ ...snapshot, editorial }, options()).news[0];
    expect(corrected).toMatchObject({
      why: "corrected",
      article: { status: "corrected", editorNotes: ["The mayor is Orla Pendry."] },
    });
    const gone = {
      ...snapshot,
      articles: snapshot.articles.slice(1),
      extractions: snapshot.extractions.slice(1),
      retracted: snapshot.articles.slice(0, 1),
      editorial: { "bridge.txt": { ...set, status: "retracted" as const, reason: "Invented." } },
    };
    const retracted = composeDigest(gone, options()).news[0];
    expect(retracted).toMatchObject({
      why: "retracted",
      article: { status: "retracted", editorNotes: ["Invented.", "The mayor is Orla Pendry."] },
    });
    expect(retracted).not.toHaveProperty("lead");
  });

  test("can be limited to a name or topic", () => {
    expect(told({ about: "library roof" })).toEqual([["changed", "library.txt"]]);
    expect(told({ about: "submarines" })).toEqual([]);
    expect(told({ about: "the" })).toEqual([]);
  });

  test("lists a limited number and counts the rest", () => {
    const many = {
      ...snapshot,
      articles: Array.from({ length: 40 }, () => snapshot.articles[1]).filter((one) => one !== undefined),
      extractions: Array.from({ length: 40 }, () => snapshot.extractions[1]).filter(
        (one) => one !== undefined,
      ),
    };
    const { news, left } = composeDigest(many, options());
    expect(news.length + left.news).toBe(40);
    expect(left.news).toBeGreaterThan(0);
  });
});

test("every quotation of a digest is verbatim", () => {
  const { news, people, ahead } = composeDigest(snapshot, options());
  const excerpts = [
    ...news.flatMap(({ lead }) => lead ?? []),
    ...people.map(({ excerpt }) => excerpt),
    ...ahead,
  ];
  expect(excerpts.length).toBeGreaterThan(3);
  for (const { file, start, end, quote } of excerpts) expect(texts[file]?.slice(start, end)).toBe(quote);
});

test("people are listed when they are named for the first time", () => {
  expect(composeDigest(snapshot, options()).people.map(({ name }) => name)).toEqual(["Ines Alvarado"]);
});

test.each([
  ["2030-03-02", ["2030-03-03", "2031-07-12"]],
  ["2030-03-03", ["2031-07-12"]],
  ["2031-07-12", []],
])("on %s the upcoming dates are %j", (today, days) => {
  expect(composeDigest(snapshot, options({ today })).ahead.map(({ time }) => time?.from)).toEqual(days);
});

test("upcoming dates alone are not news, but an unanswered question is", () => {
  expect(hasNews(composeDigest(snapshot, options({ since: 300 })))).toBe(false);
  expect(
    hasNews(composeDigest(snapshot, options({ since: 300, unanswered: [{ question: "who", count: 1 }] }))),
  ).toBe(true);
});
