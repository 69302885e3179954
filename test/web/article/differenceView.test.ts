import { html } from "hono/html";
import { expect, test } from "vitest";
import { differenceView } from "../../../src/web/article/differenceView.tsx";

const shown = async (before: string, after: string): Promise<string> =>
  String(await html`${differenceView(before, after)}`);

test("the difference between two versions has what was removed and added, with some context", async () => {
  const page = await shown(`${"word ".repeat(500)}three died.`, `${"word ".repeat(500)}four died.`);
  expect(page).toContain("removed: </span>three</del>");
  expect(page).toContain("added: </span>four</ins>");
  expect(page.length).toBeLessThan(1_000);
});

test("versions that are too long to compare are not compared", async () => {
  const long = "word ".repeat(45_000);
  expect(await shown(long, `${long}more`)).toBe("<p>The two versions are too long to compare.</p>");
});

test.each([
  [150, "</ins>"],
  [250, "<p>The two versions differ too much to compare.</p>"],
])("of versions with %i other words, it shows %s", async (changed, expected) => {
  const version = (word: string): string =>
    Array.from({ length: 1_000 }, (_, at) =>
      at % 2 === 0 && at < 2 * changed ? `${word}${at}` : `same${at}`,
    ).join(" ");
  expect(await shown(version("before"), version("after"))).toContain(expected);
});
