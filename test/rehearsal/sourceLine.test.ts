import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startRehearsal, type Rehearsal } from "../support/startRehearsal.ts";
import { chromiumPath, startBrowser, visit } from "./support/browser.ts";

const asked = [
  ["ask", { question: "Which court will hear the case?" }],
  ["who", { name: "Dominic Murphy" }],
  ["quote", { speaker: "Iain Duncan Smith" }],
  ["compare", { about: "Crown Prosecution Service" }],
  ["when", {}],
] as const;

describe.skipIf(chromiumPath === undefined)("the source line of an excerpt", () => {
  let rehearsal: Rehearsal;
  let browser: Browser;
  beforeAll(async () => {
    rehearsal = await startRehearsal();
    browser = await startBrowser();
    const visitor = await visit(browser, rehearsal.page);
    const { page } = visitor;
    for (const [name, options] of asked) {
      const body = JSON.stringify({
        as: "member",
        channel: "newsroom",
        action: { kind: "command", name, options },
      });
      await page.evaluate(
        `fetch("/page/act", {
          method: "POST",
          headers: { "x-page-secret": document.querySelector("meta[name=page-secret]").content, "content-type": "application/json" },
          body: ${JSON.stringify(body)},
        }).then((response) => response.json())`,
      );
    }
    await visitor.close();
  });
  afterAll(async () => {
    await browser.close();
    await rehearsal.stop();
  });

  test.each([
    [1280, 1],
    [390, 2],
  ])("fits %i pixels in %i lines at most", async (width, most) => {
    const visitor = await visit(browser, rehearsal.page, { viewport: { width, height: 900 } });
    try {
      const { page } = visitor;
      await page.getByRole("log").locator(".subtext").first().waitFor();
      const heights = await page.evaluate<number[]>(
        `[...document.querySelectorAll("li.message .subtext")]
          .filter((line) => /·.*(?:¶|caption|headline)/u.test(line.textContent))
          .map((line) => line.getBoundingClientRect().height / parseFloat(getComputedStyle(line).lineHeight))`,
      );
      expect(heights.length).toBeGreaterThanOrEqual(asked.length);
      for (const height of heights) expect(Math.round(height)).toBeLessThanOrEqual(most);
    } finally {
      await visitor.close();
    }
  });
});
