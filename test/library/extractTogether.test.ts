import { EventEmitter } from "node:events";
import { setImmediate } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSettings } from "../../src/config/settings.ts";
import type { Article } from "../../src/corpus/article.ts";
import { articleFromText } from "../../src/corpus/articleFromText.ts";
import { extract } from "../../src/extract/extract.ts";
import type { Extraction } from "../../src/extract/extraction.ts";
import { extractTogether } from "../../src/library/extractTogether.ts";
import { openArticle, type PackedArticle } from "../../src/library/held/holdArticle.ts";
import { packExtraction } from "../../src/library/held/holdExtraction.ts";
import { extractionSettings } from "../../src/library.ts";
import { tries } from "../support/effort.ts";

const settings = extractionSettings(readSettings());
const articles = Array.from({ length: 130 }, (_, at) =>
  articleFromText({ file: `${at}.txt`, text: `Report ${at}\n\nAda Brandt${at} resigned.`, hash: "" }),
);

/** What a helper does with the nth list that it gets. */
type Behaviour = "answers" | "throws" | "exits" | "hangs";
function helperThat(behaviour: Behaviour, after: number): Worker {
  const helper = new EventEmitter();
  let count = 0;
  const postMessage = async (list: readonly PackedArticle[]): Promise<void> => {
    count += 1;
    await setImmediate();
    if (behaviour === "answers" || count <= after)
      helper.emit(
        "message",
        list.map((one) => packExtraction(extract(openArticle(one), settings))),
      );
    else if (behaviour === "throws") helper.emit("error", new Error("out of memory"));
    else if (behaviour === "exits") helper.emit("exit", 134);
  };
  const terminate = () => Promise.resolve(helper.emit("exit", 1) ? 1 : 0);
  return Object.assign(helper, { postMessage, terminate }) as unknown as Worker;
}

test("every article is extracted once, whatever happens to the helpers", async () => {
  const behaviour = fc.constantFrom<Behaviour>("answers", "throws", "exits", "hangs");
  const helpers = fc.array(fc.tuple(behaviour, fc.nat(2)), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(helpers, fc.nat(articles.length), async (list, count) => {
      const starting = list.map(([how, after]) => helperThat(how, after));
      const given = articles.slice(0, count);
      const done = new Map<Article, Extraction>();
      let times = 0;
      await extractTogether(given, {
        helpers: list.length,
        start: () => starting.pop() ?? helperThat("answers", 0),
        limit: 20,
        here: async (article) => extract(article, settings),
        onDone(some, extractions) {
          some.forEach((article, at) => {
            times += 1;
            if (extractions[at] !== undefined) done.set(article, extractions[at]);
          });
        },
      });
      expect(times).toBe(given.length);
      for (const article of given) expect(done.get(article)).toEqual(extract(article, settings));
    }),
    { numRuns: tries(30) },
  );
});

test("an article's error surfaces as it would without helpers", async () => {
  const work = extractTogether(articles, {
    helpers: 1,
    start: () => helperThat("throws", 0),
    limit: 1000,
    async here(article) {
      if (article.file === "7.txt") throw new Error("a poisoned article");
      return extract(article, settings);
    },
    onDone: () => undefined,
  });
  await expect(work).rejects.toThrow("a poisoned article");
});
