import fc from "fast-check";
import { expect, test } from "vitest";
import { entityDrafts } from "../../../src/answer/names/entityDrafts.ts";
import { buildNameDirectory, type DirectoryMemory } from "../../../src/answer/names/nameDirectory.ts";
import { patchDrafts } from "../../../src/answer/names/patchDrafts.ts";
import { readSettings } from "../../../src/config.ts";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import { extract } from "../../../src/extract/extract.ts";
import { extractionSettings } from "../../../src/library.ts";

const settings = extractionSettings(readSettings());
const sentences = [
  "Ada Brandt, the mayor of Wexcombe, opened the harbour.",
  "Ms Brandt said that the Harbour Trust would pay.",
  "Jonas Fenwick, an adviser to Ada Brandt, resigned.",
  "Gwen Drummond, founder of Lowmoor Paving Ltd, denied it.",
  "Lowmoor Paving did not comment.",
  "Lowmoor Paving Ltd was fined in London.",
  "The Chinese Communist Party and the CCP were named by MPs.",
  "Benedict Rogers, chief executive of Hong Kong Watch, wrote to Members of Parliament.",
  "Captain Olaf Brandt of the Harbour Trust sailed for the UK.",
  "The United Kingdom and the U.S. signed it, said Fenwick.",
];
const read = (file: string, text: string) => {
  const article = articleFromText({ file, text: `Report\n\n${text}`, hash: "" });
  return { article, extraction: extract(article, settings) };
};
const made = fc
  .tuple(fc.nat(3), fc.uniqueArray(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 }))
  .map(([at, of]) => read(`${at}.txt`, of.join("\n\n")));
/** A corpus, and then what is done to it: articles that are kept, in whatever order, and new ones between them. */
const rounds = fc.array(
  fc.array(
    fc.oneof(
      fc.nat(12).map((kept) => ({ kept })),
      made.map((added) => ({ added })),
    ),
    { maxLength: 10 },
  ),
  { minLength: 2, maxLength: 5 },
);

test("a directory that grew by articles that came, changed, moved and went is the one that is built anew", () => {
  fc.assert(
    fc.property(rounds, (all) => {
      const memory: DirectoryMemory = { merged: new Map() };
      let before: readonly ReturnType<typeof read>[] = [];
      for (const round of all) {
        const known = before;
        before = [
          ...new Set(round.flatMap((edit) => ("added" in edit ? edit.added : (known[edit.kept] ?? [])))),
        ];
        const articles = before.map(({ article }) => article);
        const extractions = before.map(({ extraction }) => extraction);
        expect(buildNameDirectory(articles, extractions, memory)).toStrictEqual(
          buildNameDirectory(articles, extractions),
        );
      }
    }),
  );
});

test("the drafts of a directory where articles were replaced in their places are those made anew", () => {
  let patched = 0;
  const list = fc.array(made, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(list, fc.array(fc.tuple(fc.nat(7), made), { maxLength: 3 }), (before, replaced) => {
      const now = before.slice();
      for (const [place, one] of replaced) if (place < now.length) now[place] = one;
      const of = (all: typeof before) =>
        [all.map(({ article }) => article), all.map(({ extraction }) => extraction)] as const;
      const kept = { extractions: of(before)[1], drafts: entityDrafts(...of(before)) };
      const drafts = patchDrafts(kept, ...of(now));
      if (drafts !== undefined) patched += 1;
      const anew = entityDrafts(...of(now));
      expect([...(drafts ?? anew)]).toStrictEqual([...anew]);
    }),
    { numRuns: 100 },
  );
  expect(patched).toBeGreaterThan(20);
});

test("an entity of which the articles say what they said stays the same object", () => {
  const [kept, changed, change] = [0, 7, 5].map((at) => read("a.txt", sentences[at] ?? ""));
  const memory: DirectoryMemory = { merged: new Map() };
  const build = (...list: (ReturnType<typeof read> | undefined)[]) =>
    buildNameDirectory(
      list.flatMap((one) => one?.article ?? []),
      list.flatMap((one) => one?.extraction ?? []),
      memory,
    ).entities;
  const mayor = (entities: ReturnType<typeof build>) => entities.find(({ name }) => name === "Ada Brandt");
  const first = build(kept, changed);
  expect(mayor(first)).toBeDefined();
  expect(mayor(build(kept, change))).toBe(mayor(first));
});
