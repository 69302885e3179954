import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { buildIndex } from "../../src/search/buildIndex.ts";
import { type EarlierIndex, keepRows } from "../../src/search/earlierIndex.ts";
import { shareArrays } from "../../src/search/shareArrays.ts";
import { anyText } from "../support/anyText.ts";
import { articleOf } from "./support/articleOf.ts";

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

test("an index that reuses rows equals one built from scratch", () => {
  fc.assert(
    fc.property(edits, (rounds) => {
      let before: readonly Article[] = [];
      let earlier: EarlierIndex | undefined;
      for (const round of rounds) {
        const known = before;
        const next = new Set(
          round.flatMap((edit) => ("added" in edit ? edit.added : (known[edit.kept] ?? []))),
        );
        before = [...next];
        const index = buildIndex(before, earlier);
        expect(index).toStrictEqual(buildIndex(before));
        earlier = keepRows(index, before);
      }
    }),
  );
});

test("a rewritten article is indexed again under the same id", () => {
  const first = articleOf("storm", "Storm", ["Waves broke over the wall."]);
  const second = articleOf("storm", "Storm", ["Waves broke over the lighthouse."]);
  const index = buildIndex([second], keepRows(buildIndex([first]), [first]));
  expect(index.forms).toContain("lighthouse");
  expect(index.forms).not.toContain("wall");
});

test("an index in shared memory is the same, and lives while another thread uses it", () => {
  const articles = [articleOf("storm", "Storm", ["Waves broke over the wall."])];
  const index = shareArrays(buildIndex(articles));
  expect(index).toStrictEqual(buildIndex(articles));
  expect(structuredClone(index).tokenForm.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(buildIndex(articles, keepRows(index, articles))).toStrictEqual(index);
});
