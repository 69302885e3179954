import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { buildIndex, nextIndex } from "../../src/search/buildIndex.ts";
import { type EarlierIndex, keepRows } from "../../src/search/earlierIndex.ts";
import { shareArrays } from "../../src/search/shareArrays.ts";
import { anyText } from "../support/anyText.ts";
import { articleOf } from "./support/articleOf.ts";
import { tries } from "../support/effort.ts";

const lines = fc.array(
  fc.oneof(
    anyText(),
    fc.constantFrom("The harbours of Wexcombe opened.", "A harbour opens; the WHO and the U.S. say so."),
    fc.tuple(fc.constantFrom("heading", "boilerplate", "caption"), anyText()),
  ),
  { minLength: 1, maxLength: 5 },
);
const article = fc.tuple(fc.nat(), lines, fc.boolean()).map(([at, of, hasOutlet]): Article => {
  const made = articleOf(`a${at}`, `Report ${at}`, of);
  return hasOutlet ? { ...made, details: { outlet: "The Herald", published: "2021-06-12" } } : made;
});
/** A corpus, and the numbers of the articles that stay, in any order, with new ones between them. */
const edits = fc.array(
  fc.array(
    fc.oneof(
      fc.nat(20).map((kept) => ({ kept })),
      article.map((added) => ({ added })),
    ),
    { maxLength: 8 },
  ),
  { minLength: 1, maxLength: 5 },
);

/** Runs through random corpora, each made from the one before. */
const eachRound = (
  rounds: readonly (readonly ({ readonly kept: number } | { readonly added: Article })[])[],
  inOrder: boolean,
  check: (articles: readonly Article[]) => void,
): void => {
  let before: readonly Article[] = [];
  for (const round of rounds) {
    const known = before;
    // As in a corpus, whose articles are sorted by path: those that stay keep their order.
    const stay = round.flatMap((edit) => ("kept" in edit && edit.kept < known.length ? edit.kept : []));
    if (inOrder) stay.sort((a, b) => b - a);
    const next = round.flatMap((edit) => {
      if ("added" in edit) return edit.added;
      return edit.kept < known.length ? (known[(inOrder ? stay.pop() : edit.kept) ?? 0] ?? []) : [];
    });
    before = [...new Set(next)];
    check(before);
  }
};

test.each([
  ["in their order", true],
  ["in any order", false],
])("an index grown by added, changed and removed articles, %s, equals one built anew", (_, inOrder) => {
  fc.assert(
    fc.property(edits, (rounds) => {
      let earlier: EarlierIndex | undefined;
      eachRound(rounds, inOrder, (articles) => {
        earlier = nextIndex(articles, earlier);
        expect(earlier.index).toStrictEqual(buildIndex(articles));
      });
    }),
    { numRuns: tries(200) },
  );
});

test("a rewritten article is indexed again under the same id", () => {
  const first = articleOf("storm", "Storm", ["Waves broke over the wall."]);
  const second = articleOf("storm", "Storm", ["Waves broke over the lighthouse."]);
  const { index } = nextIndex([second], nextIndex([first], undefined));
  expect(index.forms).toContain("lighthouse");
  expect(index.forms).not.toContain("wall");
});

test("an index in shared memory is the same, and lives while another thread uses it", () => {
  const articles = [articleOf("storm", "Storm", ["Waves broke over the wall."])];
  const index = shareArrays(buildIndex(articles));
  expect(index).toStrictEqual(buildIndex(articles));
  expect(structuredClone(index).tokenForm.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(nextIndex(articles, keepRows(index, articles)).index).toStrictEqual(index);
});
