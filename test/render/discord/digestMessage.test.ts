import fc from "fast-check";
import { expect, test } from "vitest";
import type { Digest } from "../../../src/answer/reply/digestPart.ts";
import { digestMessage, splitDigest } from "../../../src/render/discord/digestMessage.ts";
import { markId } from "../../../src/render/discord/markedMessage.ts";
import { moderatorMessage } from "../../../src/render/discord/moderatorMessage.ts";
import { validateMessage } from "../../../src/render/discord/validateMessage.ts";
import { anyExcerpt } from "../../support/anyAnswer.ts";
import { anExcerpt } from "../../support/excerpts.ts";
import { hostileText } from "../../support/hostileText.ts";
import { componentsOf, textsOf } from "../../support/messageParts.ts";
import { tries } from "../../support/effort.ts";

const shortExcerpt = anyExcerpt.map((excerpt) => ({
  ...excerpt,
  quote: Array.from(excerpt.quote).slice(0, 200).join(""),
  highlights: [],
}));
const card = fc.record({
  file: hostileText(40),
  headline: hostileText(80),
  hash: fc.constant("0".repeat(64)),
  words: fc.nat(),
});
const anyDigest: fc.Arbitrary<Digest> = fc.record(
  {
    about: hostileText(30),
    date: fc.constant("2026-06-01"),
    since: fc.nat(),
    news: fc.array(
      fc.record(
        {
          why: fc.constantFrom("new", "changed", "corrected", "retracted"),
          article: card,
          lead: shortExcerpt,
        },
        { requiredKeys: ["why", "article"] },
      ),
      { maxLength: 12 },
    ),
    people: fc.array(fc.record({ name: hostileText(30), excerpt: shortExcerpt }), { maxLength: 6 }),
    ahead: fc.array(shortExcerpt, { maxLength: 5 }),
    unanswered: fc.array(fc.record({ question: hostileText(80), count: fc.integer({ min: 1, max: 99 }) }), {
      maxLength: 8,
    }),
    left: fc.record({ news: fc.nat(5_000), people: fc.nat(500) }),
  },
  { requiredKeys: ["news", "people", "ahead", "unanswered", "left"] },
);

test("every part of any digest is a valid Discord message with its mark, and nothing is missing", () => {
  fc.assert(
    fc.property(anyDigest, fc.constantFrom(undefined, "https://reader.example"), (digest, publicUrl) => {
      const parts = splitDigest(digest, "d1-slot", publicUrl);
      for (const part of parts) {
        const { body } = digestMessage(part, false, publicUrl);
        expect(validateMessage(body)).toEqual([]);
        expect(componentsOf(body)[0]?.["id"]).toBe(markId(part.mark));
        expect(textsOf(body).join("\n")).not.toContain(part.mark);
      }
      expect(new Set(parts.map(({ mark }) => mark)).size).toBe(parts.length);
      for (const kind of ["news", "people", "ahead", "unanswered"] as const)
        expect(parts.flatMap((part): readonly unknown[] => part[kind])).toEqual(digest[kind]);
    }),
    { numRuns: tries(60) },
  );
});

test("an article's editorial notes are shown once, even if it is cited only for a person or a date", () => {
  const excerpt = {
    ...anExcerpt("Ines Alvarado spoke."),
    status: "retracted" as const,
    editorNotes: ["Why."],
  };
  const digest: Digest = {
    news: [],
    people: [{ name: "Ines Alvarado", excerpt }],
    ahead: [excerpt],
    unanswered: [],
    left: { news: 0, people: 0 },
  };
  const shown = splitDigest(digest, "d1-slot").flatMap((part) => textsOf(digestMessage(part, false).body));
  expect(shown.join("\n").match(/\*\*Retracted\*\*: Why\./g)).toHaveLength(1);
});

test("a remark is not called a correction, and neither is a correction that was taken back", () => {
  const card = { file: "a.txt", headline: "Mill closes", hash: "0", words: 1 };
  const shown = (article: Digest["news"][number]["article"]): string => {
    const news = [{ why: "corrected" as const, article }];
    const digest: Digest = { news, people: [], ahead: [], unanswered: [], left: { news: 0, people: 0 } };
    return splitDigest(digest, "d1-slot")
      .flatMap((part) => textsOf(digestMessage(part, false).body))
      .join("\n");
  };
  const editorNotes = ["The photo is from May."];
  expect(shown({ ...card, status: "corrected", editorNotes })).toContain("**Corrected**: The photo");
  expect(shown({ ...card, editorNotes })).toContain("**Editor's note**: The photo is from May.");
  expect(shown({ ...card, editorNotes })).not.toContain("orrected");
  expect(shown(card)).not.toContain("orrected");
});

test("a digest stays valid if two of its articles get long notes later, and neither note is lost", () => {
  const news = Array.from({ length: 12 }, (_, at) => ({
    why: "new" as const,
    article: { file: `${at}.txt`, headline: "A headline of usual length, as they are", hash: "0", words: 1 },
    lead: anExcerpt("A sentence of the usual length, which says what happened. ".repeat(2).trim()),
  }));
  const digest: Digest = { news, people: [], ahead: [], unanswered: [], left: { news: 0, people: 0 } };
  for (const part of splitDigest(digest, "d1-slot")) {
    const [first, second, ...rest] = part.news;
    const noted = (one: (typeof part.news)[number] | undefined) =>
      one === undefined
        ? []
        : [{ ...one, article: { ...one.article, editorNotes: ["A note. ".repeat(60).trim()] } }];
    const { body } = digestMessage({ ...part, news: [...noted(first), ...noted(second), ...rest] }, false);
    expect(validateMessage(body)).toEqual([]);
    expect(
      textsOf(body)
        .join("\n")
        .match(/Editor's note/gu),
    ).toHaveLength(2);
  }
});

test("a digest leaves room for later notes", () => {
  const news = Array.from({ length: 12 }, (_, at) => ({
    why: "new" as const,
    article: { file: `${at}.txt`, headline: "A headline of usual length, as they are", hash: "0", words: 1 },
    lead: anExcerpt(
      "A sentence of the usual length, which says what happened and to whom. ".repeat(4).trim(),
    ),
  }));
  const digest: Digest = { news, people: [], ahead: [], unanswered: [], left: { news: 0, people: 0 } };
  for (const part of splitDigest(digest, "d1-slot")) {
    const noted = {
      ...part,
      news: part.news.map((one) => ({
        ...one,
        article: { ...one.article, editorNotes: ["A note. ".repeat(9)] },
      })),
    };
    expect(validateMessage(digestMessage(noted, false).body)).toEqual([]);
  }
});

test("every reply to a moderator is a valid Discord message", () => {
  const anyLine = fc.oneof(
    hostileText(200),
    fc.array(
      fc.oneof(hostileText(20), fc.record({ channel: fc.constant("1") }), fc.record({ time: fc.nat() })),
      { minLength: 1 },
    ),
  );
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 60 }), (lines) => {
      expect(validateMessage(moderatorMessage(["Done.", ...lines]).body)).toEqual([]);
    }),
    { numRuns: tries(60) },
  );
});

test("a digest stays valid however many of its articles get notes later, and says something about each", () => {
  fc.assert(
    fc.property(
      // More than a digest lists.
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom("retracted" as const, "corrected" as const, undefined),
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 3 }),
      (count, status, lengths) => {
        const news = Array.from({ length: count }, (_, at) => ({
          why: "new" as const,
          article: { file: `${at}.txt`, headline: `Headline ${at}`, hash: "0", words: 1 },
        }));
        const digest: Digest = { news, people: [], ahead: [], unanswered: [], left: { news: 0, people: 0 } };
        const editorNotes = lengths.map((length) => "It was wrong. ".repeat(40).slice(0, length));
        for (const part of splitDigest(digest, "d1-slot")) {
          const noted = part.news.map((one) => ({
            ...one,
            article: { ...one.article, editorNotes, ...(status && { status }) },
          }));
          const { body } = digestMessage({ ...part, news: noted }, false);
          expect(validateMessage(body)).toEqual([]);
          const said =
            textsOf(body)
              .join("\n")
              .match(/\*\*(?:Retracted|Corrected|Editor's note)\*\*/gu) ?? [];
          expect(said.length).toBeGreaterThanOrEqual(part.news.length);
        }
      },
    ),
    { numRuns: tries(100) },
  );
});
