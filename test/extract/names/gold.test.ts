import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readSeeds } from "../../support/namesOfSeeds.ts";

const goldFile = z.array(
  z.object({
    file: z.string(),
    names: z.array(z.object({ start: z.int(), end: z.int(), kind: z.string(), entity: z.string() })),
  }),
);
const gold = goldFile.parse(
  JSON.parse(readFileSync(new URL("../../eval/gold-seeds.json", import.meta.url), "utf8")),
);
const pairs = readSeeds().map(({ article, extraction }) => ({
  names: gold.find(({ file }) => file === article.file)?.names ?? [],
  mentions: extraction.mentions,
}));
const keyOf = ({ start, end, kind }: { start: number; end: number; kind: string }): string =>
  `${kind} ${start}-${end}`;

describe("names in the seeds against the hand-made gold", () => {
  it("finds at least 95 in 100 of them, and nothing else", () => {
    const wanted = pairs.flatMap(({ names }, index) => names.map((name) => `${index} ${keyOf(name)}`));
    const found = new Set(
      pairs.flatMap(({ mentions }, index) => mentions.map((name) => `${index} ${keyOf(name)}`)),
    );
    const hits = wanted.filter((key) => found.has(key)).length;
    expect(hits / wanted.length).toBeGreaterThanOrEqual(0.95);
    expect(found.size - hits).toBe(0);
  });

  it("joins all mentions of the same entity, and no others", () => {
    const wrong = pairs.flatMap(({ names, mentions }) => {
      const both = names.flatMap((name) => {
        const mention = mentions.find(({ start }) => start === name.start);
        return mention === undefined ? [] : [[name.entity, mention.entity] as const];
      });
      return both.flatMap(([gold, found], at) =>
        both
          .slice(at + 1)
          .filter(([otherGold, otherFound]) => (gold === otherGold) !== (found === otherFound)),
      );
    });
    expect(wrong).toStrictEqual([]);
  });
});
