import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chancesOf, passageOf } from "../../../src/answer/evidence/passageOf.ts";
import { contains, overlaps } from "../../../src/text/span.ts";
import { snapshotOf } from "../../support/snapshots.ts";
import { tries } from "../../support/effort.ts";
import { sentencesOf } from "./support/sentencesOf.ts";

/** The passage for the sentence with this beginning. */
function passage(opening: string, ...paragraphs: readonly string[]): string {
  const found = sentencesOf(snapshotOf([["A plain headline", ...paragraphs].join("\n\n")])).find(
    ({ article, sentence }) => article.text.startsWith(opening, sentence.start),
  );
  if (found === undefined) throw new Error(`no sentence ${opening}`);
  const { start, end } = passageOf(found);
  return found.article.text.slice(start, end);
}

const sentence = fc.integer({ min: 1, max: 90 }).map((length) => `The${" lantern".repeat(length)} broke.`);
const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 4,
});

test("a passage contains its sentence, consists of whole sentences of the body or of one line, and is short unless the sentence is long", () => {
  fc.assert(
    fc.property(paragraphs, (blocks) => {
      const text = ["A plain headline", ...blocks.map((block) => block.join(" "))].join("\n\n");
      const all = sentencesOf(snapshotOf([text]));
      expect(all.length).toBeGreaterThan(1);
      for (const one of all) {
        const span = passageOf(one);
        const block = one.article.blocks[one.sentence.block];
        expect(contains(span, one.sentence)).toBe(true);
        const { sentences } = one.article;
        expect(sentences.some(({ start }) => start === span.start)).toBe(true);
        expect(sentences.some(({ end }) => end === span.end)).toBe(true);
        expect(block !== undefined && (block.role === "body" || contains(block, span))).toBe(true);
        const own = one.sentence.end - one.sentence.start;
        expect(span.end - span.start).toBeLessThanOrEqual(Math.max(600, own));
      }
    }),
    { numRuns: tries(60) },
  );
});

test("a passage is as long as its limit allows, in whole sentences", () => {
  const text = ["A plain headline", "The keeper went up. ".repeat(60).trim()].join("\n\n");
  const one = sentencesOf(snapshotOf([text])).at(2);
  if (one === undefined) throw new Error("the article has no third sentence");
  const lengthBy = (longest: number): number => {
    const { start, end } = passageOf(one, new Map(), [], longest);
    return end - start;
  };
  expect([100, 500, 800].map(lengthBy)).toEqual([99, 499, 799]);
});

const long = `The keeper${" slowly".repeat(85)} went up.`;

test.each([
  [
    "It",
    [long, `It burned${" for days".repeat(60)}. Shops shut.`],
    `It burned${" for days".repeat(60)}. Shops shut.`,
  ],
  ["They", ["Divers came. They found a bicycle.", long], "Divers came. They found a bicycle."],
])(
  "a sentence that starts with a pronoun is shown with the one before, if both fit: %s",
  (opening, texts, expected) => {
    expect(passage(opening, ...texts)).toBe(expected);
  },
);

test("even if the one before is unlikely and the one after is likely", () => {
  const texts = [
    `Divers came${" slowly".repeat(40)}.`,
    "They found a bicycle.",
    `Gulls cried${" loudly".repeat(40)}.`,
  ];
  const all = sentencesOf(snapshotOf([["A plain headline", ...texts].join("\n\n")]));
  const scored = all.map((candidate, at) => ({ candidate, score: at })).toReversed();
  const found = all[2];
  if (found === undefined) throw new Error("no sentence");
  const { start, end } = passageOf(found, chancesOf(scored));
  expect(found.article.text.slice(start, end)).toBe(texts.slice(0, 2).join("\n\n"));
});

describe("with as much context as can be read at a glance", () => {
  test.each([
    ["Gulls", ["Rain fell. Gulls cried. Shops shut."], "Rain fell. Gulls cried. Shops shut."],
    ["Gulls", ["Gulls cried. Shops shut.", "Rain fell."], "Gulls cried. Shops shut.\n\nRain fell."],
    ["Gulls", ["Rain fell.", "Gulls cried.", "Shops shut."], "Rain fell.\n\nGulls cried.\n\nShops shut."],
    ["Gulls", ["Gulls cried.", long, "Shops shut."], "Gulls cried."],
    ["A plain headline", ["Gulls cried."], "A plain headline"],
    ["Gulls", [`${long} Gulls cried. Shops shut.`], "Gulls cried. Shops shut."],
    ["Gulls", [`Rain fell. Gulls cried. ${long}`], "Rain fell. Gulls cried."],
    ["The keeper", [`Rain fell. ${long} Shops shut.`], long],
  ])("%s of %j", (opening, texts, expected) => {
    expect(passage(opening, ...texts)).toBe(expected);
  });
});

test("of the passages around a sentence, the one most likely to contain the answer is shown, without repeating shown ones", () => {
  const scores = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(paragraphs, scores, fc.nat(), fc.boolean(), (blocks, logits, pick, isShown) => {
      const text = ["A plain headline", ...blocks.map((block) => block.join(" "))].join("\n\n");
      const all = sentencesOf(snapshotOf([text]));
      const scored = all
        .map((candidate, at) => ({ candidate, score: logits[at] ?? 0 }))
        .toSorted((a, b) => b.score - a.score);
      const chances = chancesOf(scored);
      const chanceOf = (span: { start: number; end: number }): number =>
        all.reduce(
          (sum, { sentence, number }) =>
            sum + (contains(span, sentence) ? (chances.get(0)?.get(number) ?? 0) : 0),
          0,
        );
      const one = all[pick % all.length] ?? scored[0]?.candidate;
      if (one === undefined) throw new Error("no sentence");
      const first = all.find((other) => other !== one && other.sentence.block !== one.sentence.block);
      const shown = isShown && first !== undefined ? [first.sentence] : [];
      const passage = passageOf(one, chances, shown);
      const allChances = all.reduce((sum, { sentence }) => sum + chanceOf(sentence), 0);
      expect(passage.share).toBeCloseTo(passage.chance / allChances, 9);
      expect(shown.some((span) => overlaps(span, passage))).toBe(false);
      // No part of it with the sentence is likelier, nor is any passage around a neighbour that contains it.
      for (const other of all) {
        const rival = passageOf(other, new Map(), shown);
        if (!contains(rival, one.sentence) || shown.some((span) => overlaps(span, rival))) continue;
        expect(chanceOf(rival)).toBeLessThanOrEqual(chanceOf(passage) + 1e-9);
      }
    }),
    { numRuns: tries(200) },
  );
});

describe("if two neighbours do not fit together, the likelier one is shown", () => {
  const sides = [`Rain${" fell".repeat(60)}.`, "Gulls cried.", `Shops${" shut".repeat(60)}.`];
  test.each([
    ["Rain", 0, 1],
    ["Shops", 1, 2],
  ])("%s", (likelier, from, to) => {
    const all = sentencesOf(snapshotOf([["A plain headline", ...sides].join("\n\n")]));
    const scored = all
      .map((candidate) => ({
        candidate,
        score: candidate.article.text.startsWith(likelier, candidate.sentence.start) ? 1 : 0,
      }))
      .toSorted((a, b) => b.score - a.score);
    const gulls = all.find(({ article, sentence: { start } }) => article.text.startsWith("Gulls", start));
    if (gulls === undefined) throw new Error("no gulls");
    const { start, end } = passageOf(gulls, chancesOf(scored));
    expect(gulls.article.text.slice(start, end)).toBe(sides.slice(from, to + 1).join("\n\n"));
  });
});

describe("a question is shown with its reply", () => {
  const asked = "Why did the tower fall?";
  const reply = "The storm took it. We heard nothing.";
  const tooLong = `The storm took it. It blew${" hard".repeat(80)}.`;

  test.each([
    [[asked, reply], `${asked}\n\n${reply}`],
    [[asked, reply, "Gulls cried."], `${asked}\n\n${reply}`],
    [[asked, tooLong], `${asked}\n\nThe storm took it.`],
  ])("%j", (texts, expected) => {
    expect(passage("Why", ...texts)).toBe(expected);
  });

  test.each([[[asked]], [[asked, "And when?", reply]]])("but not in %j", (texts) => {
    expect(passage("Why", ...texts)).toBe(asked);
  });
});
