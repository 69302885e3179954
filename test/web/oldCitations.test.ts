import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import type { Editorial } from "../../src/corpus/editorial.ts";
import { readerLink } from "../../src/render/readerLink.ts";
import type { KeptText } from "../../src/store/texts.ts";
import { chromiumPath, startBrowser, visit } from "../rehearsal/support/browser.ts";
import { snapshotOf } from "../support/snapshots.ts";
import { servedReader } from "./support/servedReader.ts";

const HEIGHT = 800;
const paragraphs = Array.from(
  { length: 60 },
  (_, at) => `Paragraph ${at + 1} says that pier ${at + 1} of Wexcombe was shut for the whole of the winter.`,
);
const QUOTE = "pier 50 of Wexcombe was shut";
const textOf = (parts: readonly string[]): string => `The piers are shut\n\n${parts.join("\n\n")}\n`;
const text = textOf(paragraphs);
const cited = { start: text.indexOf(QUOTE), end: text.indexOf(QUOTE) + QUOTE.length };
const set = { details: {}, notes: [], updatedAt: Date.UTC(2026, 0, 6) };

/** The cited version, as stored. */
const [article] = snapshotOf([text]).articles;
const hash = "cited".padEnd(64, "0");
const keptTexts = async (id: string): Promise<readonly KeptText[]> =>
  article === undefined || id !== "0" ? [] : [{ ...article, hash }];

/** A snapshot of one article; `hash` identifies its version, which is not the cited one. */
function now(changed: string, { file = "0.txt", version = "changed" } = {}): Snapshot {
  const snapshot = snapshotOf([changed]);
  const articles = snapshot.articles.map((one) => ({
    ...one,
    file,
    id: file.replace(".txt", ""),
    hash: version.padEnd(64, "0"),
  }));
  return { ...snapshot, articles };
}

interface Case {
  readonly snapshot: Snapshot;
  readonly editorial?: Editorial;
  /** What the page says about it. */
  readonly says: string;
}

const elsewhere = textOf(["This is new.", "This as well.", ...paragraphs]);
const reworded = textOf(paragraphs).replace(QUOTE, "pier 50 of Wexcombe stayed open");
const unchanged = now(text, { version: "cited" });
const cases: Readonly<Record<string, Case>> = {
  "nothing has changed": { snapshot: unchanged, says: "The piers are shut" },
  "paragraphs were put before it": { snapshot: now(elsewhere), says: "is still in it" },
  "its words were changed": { snapshot: now(reworded), says: "is no longer in it" },
  "the article was renamed": {
    snapshot: now(text, { file: "piers.txt", version: "cited" }),
    says: "The piers",
  },
  "the article was corrected": {
    snapshot: unchanged,
    editorial: { "0.txt": { ...set, status: "corrected", reason: "", notes: ["It was pier 51."] } },
    says: "It was pier 51.",
  },
  "the article was retracted": {
    snapshot: { ...unchanged, articles: [], extractions: [], retracted: unchanged.articles },
    editorial: { "0.txt": { ...set, status: "retracted", reason: "It was made up." } },
    says: "It was made up.",
  },
  "the article was removed": {
    snapshot: now("Another\n\nAnother text.\n", { file: "1.txt" }),
    says: "no longer in the coverage",
  },
};

describe.skipIf(chromiumPath === undefined)("an old citation, opened in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test.each(Object.entries(cases))(
    "scrolls to the cited words if %s",
    async (_what, { snapshot, editorial = {}, says }) => {
      const reader = await servedReader(snapshot, { editorial: () => editorial, keptTexts });
      const path = readerLink("", { id: "0", hash }, cited);
      const visitor = await visit(browser, reader.url + path, {
        viewport: { width: 390, height: HEIGHT },
      });
      try {
        const { page, complaints } = visitor;
        const mark = page.locator("mark");
        expect((await mark.allTextContents()).join("")).toBe(QUOTE);
        const box = await mark.first().boundingBox();
        expect(box?.y).toBeGreaterThan(0);
        expect(box?.y).toBeLessThan(HEIGHT);
        expect(await page.locator("main").textContent()).toContain(says);
        expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
        expect(complaints).toEqual([]);
      } finally {
        await visitor.close();
        await reader.close();
      }
    },
  );
});
