import * as fc from "fast-check";
import { html } from "hono/html";
import { expect, test } from "vitest";
import type { Excerpt } from "../../../src/answer/reply/answer.ts";
import { excerptView } from "../../../src/render/html/excerptView.tsx";
import { anyExcerpt } from "../../support/anyAnswer.ts";
import { anExcerpt } from "../../support/excerpts.ts";
import { tries } from "../../support/effort.ts";

const quoted = async (excerpt: Excerpt): Promise<string> => {
  const shown = String(await html`${excerptView(excerpt, "ask")}`);
  return /<blockquote[^>]*>(.*)<\/blockquote>/su.exec(shown)?.[1] ?? "";
};
const gap = (between: string): string => `<span class="gap">${between}</span>`;

test.each([
  ["One paragraph.", "One paragraph."],
  ["One.\n\nTwo.", `One.${gap("\n\n")}Two.`],
  ["One.\r\n \r\n\tTwo.\n\nThree.", `One.${gap("\r\n \r\n\t")}Two.${gap("\n\n")}Three.`],
  ["A line\nthat was wrapped.", "A line\nthat was wrapped."],
])("separates the paragraphs of %j", async (quote, shown) => {
  expect(await quoted(anExcerpt(quote))).toBe(shown);
});

/** As `makeExcerpt` gives them: in order and disjoint. */
function apart({ highlights, start: from, end: to }: Excerpt): Excerpt["highlights"] {
  let last = from;
  return highlights
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => start >= last && end > start && end <= to && ((last = end), true));
}

test("has every letter of the excerpt, highlighted or not, and no markup from it", async () => {
  await fc.assert(
    fc.asyncProperty(anyExcerpt, async (excerpt) => {
      const shown = await quoted({ ...excerpt, highlights: apart(excerpt) });
      const words = shown
        .replace(/<\/?b>|<span class="gap">|<\/span>/gu, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&");
      expect(words).toBe(excerpt.quote);
    }),
    { numRuns: tries(200) },
  );
});
