import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { sentenceLink } from "../../../src/answer/cite/sentenceLink.ts";
import { readSettings } from "../../../src/config/settings.ts";
import type { Article } from "../../../src/corpus/article.ts";
import { loadSnapshot } from "../../../src/library.ts";
import type { Span } from "../../../src/text/span.ts";
import { chromiumPath, startBrowser } from "../../rehearsal/support/browser.ts";

/** Number of excerpts to look for; `FRAGMENTS=500` takes more. */
const EXCERPTS = Number(process.env["FRAGMENTS"] ?? 40);
const folders = ["seeds", "test/eval/newsroom", "test/eval/invented", "test/eval/world"];

if (chromiumPath === undefined)
  console.warn("The browser test of text fragments is skipped: install chromium, or set CHROMIUM_PATH.");

/** A page with the article's blocks as an outlet might lay them out, amid what such pages usually have. */
function pageOf({ text, blocks, headline }: Article): string {
  const escaped = (words: string): string =>
    words.replace(/[&<>]/gu, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[mark] ?? mark);
  const paragraphs = blocks.map(
    ({ start, end, role }) =>
      `<p id="b${start}" class="${role}">${escaped(text.slice(start, end)).replace(/\b(\w{9,})\b/u, "<i>$1</i>")}</p>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>${escaped(headline)}</title><style>
body { font: 11px/14px sans-serif; width: 900px; color: #000; background: #fff }
::target-text { background: #f00; color: #f00 }
</style><nav>Home News</nav><article>${paragraphs.join("\n")}</article><footer>About</footer>`;
}

/** The boxes of a passage's letters on the page. */
const boxesOf = `(start, end) => {
  const boxes = [];
  for (const block of document.querySelectorAll("p")) {
    const from = Number(block.id.slice(1));
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let at = from;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.data.length;
      const range = document.createRange();
      range.setStart(node, Math.min(Math.max(start - at, 0), length));
      range.setEnd(node, Math.min(Math.max(end - at, 0), length));
      if (!range.collapsed)
        boxes.push(...Array.from(range.getClientRects(), ({ left, top, right, bottom }) => ({ left, top, right, bottom })));
      at += length;
    }
  }
  return boxes.filter(({ left, right }) => right - left > 1);
}`;

/**
 * Counts the red pixels of a picture inside and outside the boxes, and the pixels on the boxes' middle lines that are not
 * red.
 */
const comparePicture = `async (source, boxes) => {
  const image = new Image();
  image.src = "data:image/png;base64," + source;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  const isRed = (x, y) => {
    const at = (Math.round(y) * width + Math.round(x)) * 4;
    return data[at] > 200 && data[at + 1] < 60 && data[at + 2] < 60;
  };
  let missed = 0;
  for (const { left, right, top, bottom } of boxes)
    for (let x = left + 1; x < right - 1; x += 4) if (!isRed(x, (top + bottom) / 2)) missed += 1;
  let outside = 0;
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2)
      if (isRed(x, y) && !boxes.some((box) => x >= box.left - 3 && x <= box.right + 3 && y >= box.top - 3 && y <= box.bottom + 3))
        outside += 1;
  return { missed, outside };
}`;

describe.skipIf(chromiumPath === undefined)("text fragments in Chromium", () => {
  let articles: readonly Article[];
  let server: Server;
  let origin: string;
  let browser: Browser;
  let page: Page;
  let judge: Page;

  beforeAll(async () => {
    const settings = readSettings();
    const loaded = await Promise.all(
      folders.map((folder) =>
        loadSnapshot({ ...settings, corpusDir: resolve(folder) }).then((one) => one.articles),
      ),
    );
    articles = loaded.flat();
    server = createServer(({ url = "/" }, response) => {
      const article = articles[Number(/\d+/u.exec(url)?.[0])];
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(article === undefined ? "<!doctype html><title>judge</title>" : pageOf(article));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await startBrowser();
    const context = await browser.newContext({ viewport: { width: 940, height: 1400 } });
    page = await context.newPage();
    judge = await context.newPage();
    await judge.goto(`${origin}/`);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  });

  test(
    `mark the very words of ${EXCERPTS} random excerpts, and nothing else`,
    { timeout: EXCERPTS * 4_000 },
    async () => {
      const random = randomFrom(20_260_601);
      let linked = 0;
      for (let visit = 0; visit < EXCERPTS; visit += 1) {
        const at = Math.floor(random() * articles.length);
        const article = articles[at];
        const span = article === undefined ? undefined : excerptOf(article, random);
        if (article === undefined || span === undefined) continue;
        const url = `${origin}/${at}?visit=${visit}`;
        const link = sentenceLink({ ...article, details: { url } }, span) ?? "";
        if (!link.includes(":~:text=")) continue;
        linked += 1;
        await page.goto(link);
        await page.waitForTimeout(30);
        const boxes = await page.evaluate<unknown[]>(`(${boxesOf})(${span.start}, ${span.end})`);
        const picture = await page.screenshot({ fullPage: true });
        const scrolled = await page.evaluate<number>("scrollY");
        const onPage = (boxes as { left: number; right: number; top: number; bottom: number }[]).map(
          (box) => ({
            ...box,
            top: box.top + scrolled,
            bottom: box.bottom + scrolled,
          }),
        );
        const found = await judge.evaluate<{ missed: number; outside: number }>(
          `(${comparePicture})(${JSON.stringify(picture.toString("base64"))}, ${JSON.stringify(onPage)})`,
        );
        expect({ ...found, link }).toEqual({ missed: 0, outside: 0, link });
      }
      expect(linked).toBeGreaterThan(EXCERPTS * 0.9);
    },
  );
});

/** One to three neighbouring sentences, as answers show them. */
function excerptOf({ sentences, blocks }: Article, random: () => number): Span | undefined {
  const from = Math.floor(random() * sentences.length);
  const first = sentences[from];
  const last = sentences[Math.min(sentences.length - 1, from + Math.floor(random() * 3))];
  if (first === undefined || last === undefined || blocks[first.block]?.role === "boilerplate")
    return undefined;
  return { start: first.start, end: last.end };
}

/** Numbers from 0 up to 1, the same in every run, from a linear congruential generator. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
