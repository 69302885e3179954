import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import type { Editorial } from "../../src/corpus/editorial.ts";
import { readerLink } from "../../src/render/readerLink.ts";
import { chromiumPath, startBrowser, visit } from "../rehearsal/support/browser.ts";
import { loaded, snapshotOf } from "../support/snapshots.ts";
import { servedReader } from "./support/servedReader.ts";

/** Maximum bytes of a page with its style sheet; it has no fonts, scripts or pictures. */
const LARGEST = 60_000;

const MET = "001_6c0154e214419fb0";
const paths = {
  coverage: "/",
  article: `/articles/${MET}?mark=names,quotations,dates`,
  excerpt: `/articles/${MET}?start=1520&end=1663#excerpt`,
  corrected: "/articles/002_fdb5ce8513a67e48",
  "no article": "/articles/nobody",
  answer: "/answer?command=ask&text=which+court+will+hear+the+case%3F",
  choices: "/answer?command=who&text=the",
  sources: "/answer?command=source&text=",
  people: "/people",
  person: "/people/person%3Aiain-duncan-smith",
  timeline: "/timeline",
  compare: "/compare?about=Crown+Prosecution+Service",
  api: "/api",
} as const;

const devices = {
  "on a wide screen": { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  "on a phone in the dark": { viewport: { width: 390, height: 800 }, colorScheme: "dark", hasTouch: true },
} as const satisfies Record<string, BrowserContextOptions>;

const set = { details: {}, reason: "", updatedAt: Date.UTC(2026, 0, 6) };
const editorial: Editorial = {
  "002_fdb5ce8513a67e48.txt": { ...set, status: "corrected", notes: ["The rally was in 2021."] },
  "000_e1593ca7dcd465ad.txt": { ...set, status: "retracted", reason: "It was made up.", notes: [] },
};

describe.skipIf(chromiumPath === undefined)("the reader in Chromium", () => {
  let seeds: Snapshot;
  let reader: Awaited<ReturnType<typeof servedReader>>;
  let browser: Browser;
  beforeAll(async () => {
    seeds = await loaded.seeds();
    reader = await servedReader(seeds, { editorial: () => editorial });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await reader.close();
  });

  /** Visits a page, and then expects no errors in the browser, no requests elsewhere and no findings by axe. */
  async function visiting(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
    const visitor = await visit(browser, `${reader.url}${path}`, options);
    try {
      await look(visitor.page);
      // The browser also reports a 4xx status as an error, but that page was requested on purpose.
      expect(visitor.complaints.filter((words) => !words.includes("404 (Not Found)"))).toEqual([]);
    } finally {
      await visitor.close();
    }
  }

  describe.each(Object.entries(devices))("%s", (_name, options) => {
    test.each(Object.entries(paths))(
      "axe finds nothing on the page %s, and nothing overflows",
      async (_page, path) => {
        await visiting(path, options, async (page) => {
          expect(await findings(page)).toEqual([]);
          const runsOver = await page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
          expect(runsOver).toBe(false);
        });
      },
    );
  });

  test.each(Object.entries(paths))("the page %s is small, style sheet included", async (_name, path) => {
    const sizes = await Promise.all(
      [path, "/reader.css"].map(
        async (one) => (await (await fetch(reader.url + one)).arrayBuffer()).byteLength,
      ),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LARGEST);
  });

  test.each([true, false])(
    "a link scrolls to exactly the cited words (scripts: %s)",
    async (javaScriptEnabled) => {
      const [article] = seeds.articles.filter(({ id }) => id === MET);
      const text = article?.text ?? "";
      for (const quote of ["We will relentlessly pursue", "between December 2021 and February 2024"]) {
        const start = text.indexOf(quote);
        const link = readerLink(
          "",
          { id: MET, hash: article?.hash ?? "" },
          { start, end: start + quote.length },
        );
        await visiting(link, { ...devices["on a phone in the dark"], javaScriptEnabled }, async (page) => {
          const mark = page.locator("mark");
          expect(await mark.textContent()).toBe(quote);
          const box = await mark.boundingBox();
          expect(box?.y).toBeGreaterThan(0);
          expect(box?.y).toBeLessThan(800);
        });
      }
    },
  );

  test("a question can be asked, and its first excerpt opened, with the keyboard alone", async () => {
    await visiting("/", devices["on a wide screen"], async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent.trim()")).toBe("Skip to the text");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.type("who is Dominic Murphy?");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/answer\?/u);
      expect(await page.locator("h1").textContent()).toContain("who is Dominic Murphy?");
      const link = page.locator("figcaption a").first();
      const quote = await page.locator("blockquote").first().textContent();
      await link.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/articles\//u);
      expect((await page.locator("mark").allTextContents()).join("")).toBe(quote);
    });
  });

  test("a paragraph number links to the paragraph", async () => {
    await visiting(`/articles/${MET}`, devices["on a phone in the dark"], async (page) => {
      await page.getByRole("link", { name: "Paragraph 9", exact: true }).click();
      expect(page.url()).toMatch(/#p9$/u);
      expect(await page.locator("p:target").textContent()).toContain("Matt Jukes");
    });
  });

  test("names, quotations and dates are highlighted on request, and are links", async () => {
    await visiting(`/articles/${MET}`, devices["on a wide screen"], async (page) => {
      expect(await page.locator(".text .names").count()).toBe(0);
      await page.getByRole("link", { name: "names" }).click();
      await page.getByRole("link", { name: "dates" }).click();
      expect(await page.locator(".text .dates").first().getAttribute("title")).toBe(
        "December 2021 to February 2024 (stated)",
      );
      await page.locator(".text .names", { hasText: "Dominic Murphy" }).first().click();
      expect(await page.locator("h1").textContent()).toBe("Dominic Murphy");
    });
  });

  test("the printed page has only the article, with the excerpt highlighted on white", async () => {
    await visiting(paths.excerpt, devices["on a phone in the dark"], async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "light" });
      expect(await page.locator("header.site nav").isVisible()).toBe(false);
      for (const tools of await page.locator(".tools").all()) expect(await tools.isVisible()).toBe(false);
      expect(await page.locator("mark").isVisible()).toBe(true);
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
        "rgb(255, 255, 255)",
      );
      expect(await page.evaluate("getComputedStyle(document.querySelector('mark')).borderBottomStyle")).toBe(
        "solid",
      );
    });
  });

  test("the timeline's form narrows it", async () => {
    await visiting("/timeline", devices["on a phone in the dark"], async (page) => {
      await page.getByLabel("From", { exact: true }).fill("2021-07");
      await page.getByRole("button", { name: "Show" }).click();
      expect(await page.locator(".timeline > li").count()).toBe(1);
    });
  });

  test("the token is asked for once", async () => {
    const token = "a-token-of-sixteen-letters";
    const closed = await servedReader(seeds, {
      settings: { host: "127.0.0.1", port: 0, perMinute: 0, token },
    });
    const visitor = await visit(browser, `${closed.url}/articles/${MET}?start=1520&end=1663`);
    try {
      expect(await visitor.page.textContent("body")).not.toContain("Dominic Murphy");
      expect(await findings(visitor.page)).toEqual([]);
      await visitor.page.getByLabel("token").fill(token);
      await visitor.page.keyboard.press("Enter");
      await visitor.page.locator("mark").first().waitFor();
      await visitor.page.goto(`${closed.url}/`);
      expect(await visitor.page.locator(".articles li").count()).toBe(3);
    } finally {
      await visitor.close();
      await closed.close();
    }
  });

  test("hostile text runs nothing, loads nothing and does not overflow the page", async () => {
    const words = [
      "</script><script>document.title = 'run'</script>",
      "<img src=/nothing onerror=\"document.title = 'run'\">",
      "\u202egnirts",
      "javascript:alert(1)",
      "a".repeat(49_000),
    ];
    const texts = words.map(
      (one, at) => `Headline ${one.slice(0, 200)} ${at}\n\nAda Quill said "${one}" on 3 March 2024.\n`,
    );
    const hostile = await servedReader(snapshotOf(texts, [{ url: "javascript:document.title='run'" }]));
    try {
      for (const path of [
        "/",
        "/people/person%3Aada-quill",
        "/timeline",
        ...texts.map((_text, at) => `/articles/${at}?mark=names,dates,quotations`),
      ]) {
        const visitor = await visit(browser, `${hostile.url}${path}`, {
          viewport: { width: 390, height: 800 },
        });
        expect(await visitor.page.title()).not.toBe("run");
        expect(
          await visitor.page.locator("img:not(.picture), script:not([type='application/ld+json'])").count(),
        ).toBe(0);
        expect(await visitor.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(
          true,
        );
        expect(visitor.complaints).toEqual([]);
        await visitor.close();
      }
    } finally {
      await hostile.close();
    }
  });
});

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe finds, as rule and element. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
