import fc from "fast-check";
import { expect, test } from "vitest";
import { buildNameDirectory, type DirectoryMemory } from "../../../src/answer/names/nameDirectory.ts";
import { updateDirectoryArticles, directoryArticlesOf } from "../../../src/answer/names/directoryArticles.ts";
import { readSettings } from "../../../src/config/settings.ts";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import { extract } from "../../../src/extract/extract.ts";
import { extractionSettings } from "../../../src/library.ts";
import { tries } from "../../support/effort.ts";

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
  .tuple(fc.nat(9), fc.uniqueArray(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 }))
  .map(([at, of]) => read(`${at}.txt`, of.join("\n\n")));
type Read = ReturnType<typeof read>;
/** Articles of different files in path order, as in a corpus. */
const inOrderOfPath = (all: readonly Read[]): Read[] =>
  [...new Map(all.map((one) => [one.article.id, one])).values()].toSorted((a, b) =>
    a.article.file < b.article.file ? -1 : 1,
  );
/** A change to a corpus: which articles stay, and new ones. */
const round = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.nat(12).map((kept) => ({ kept })) },
    { weight: 1, arbitrary: made.map((added) => ({ added })) },
  ),
  { maxLength: 14 },
);
const rounds = fc.array(round, { minLength: 2, maxLength: 6 });

const buildOf = (all: readonly Read[], memory?: DirectoryMemory) =>
  buildNameDirectory(
    all.map(({ article }) => article),
    all.map(({ extraction }) => extraction),
    memory,
  );

test.each([
  ["in the order of their paths", inOrderOfPath],
  ["in any order", (all: readonly Read[]) => [...new Set(all)]],
])(
  "a directory patched for added, changed and removed articles, %s, equals one built from scratch",
  (_, order) => {
    fc.assert(
      fc.property(rounds, (all) => {
        const memory: DirectoryMemory = {};
        let before: readonly Read[] = [];
        for (const edits of all) {
          const known = before;
          before = order(edits.flatMap((edit) => ("added" in edit ? edit.added : (known[edit.kept] ?? []))));
          expect(buildOf(before, memory)).toStrictEqual(buildOf(before));
        }
      }),
      { numRuns: tries(200) },
    );
  },
);

test("articles added, changed and removed in path order are placed among the others", () => {
  fc.assert(
    fc.property(fc.array(made, { maxLength: 8 }), fc.array(made, { maxLength: 8 }), (some, others) => {
      const [before, now] = [inOrderOfPath(some), inOrderOfPath(others)];
      const of = (all: readonly Read[]) =>
        [all.map(({ article }) => article), all.map(({ extraction }) => extraction)] as const;
      const listed = directoryArticlesOf(...of(before));
      const change = updateDirectoryArticles(listed, ...of(now));
      expect([...(change?.articles.values() ?? [])].map(({ place }) => place)).toEqual([...now.keys()]);
    }),
  );
});

test("an entity about which nothing changed stays the same object", () => {
  const [kept, changed] = [read("a.txt", sentences[0] ?? ""), read("b.txt", sentences[7] ?? "")];
  const change = read("b.txt", sentences[5] ?? "");
  const memory: DirectoryMemory = {};
  const mayor = (all: readonly Read[]) =>
    buildOf(all, memory).entities.find(({ name }) => name === "Ada Brandt");
  const first = mayor([kept, changed]);
  expect(first).toBeDefined();
  expect(mayor([kept, change])).toBe(first);
  expect(mayor([kept])).toBe(first);
  expect(mayor([kept, read("c.txt", sentences[5] ?? "")])).toBe(first);
});
