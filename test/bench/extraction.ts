import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { readConfig } from "../../src/config/readConfig.ts";
import type { Article } from "../../src/corpus/article.ts";
import { articleFromText } from "../../src/corpus/articleFromText.ts";
import { extract } from "../../src/extract/extract.ts";
import { extractNames } from "../../src/extract/names/extractNames.ts";
import { lexiconFile, makeLexicon } from "../../src/extract/names/lexicon.ts";
import { extractQuotations } from "../../src/extract/quotations/quotations.ts";
import { startReading } from "../../src/extract/quotations/speechReading.ts";
import { extractReported } from "../../src/extract/quotations/reported.ts";
import { extractTimes } from "../../src/extract/times/times.ts";

const wordsEach = 500;
const count = 400;
const rounds = 3;

const folder = join(import.meta.dirname, "../eval/invented");
const language = "en-GB";
const lexicon = makeLexicon(readConfig("lexicon.json", lexiconFile));

/** Articles of about 500 words made from the paragraphs of the invented corpus, each starting at a different one. */
function makeArticles(): readonly Article[] {
  const paragraphs = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split(/\n\s*\n/)
        .slice(1, -1),
    );
  return Array.from({ length: count }, (_, index) => {
    const parts: string[] = [];
    let words = 0;
    for (let at = index * 7; words < wordsEach; at += 1) {
      const paragraph = paragraphs[at % paragraphs.length] ?? "";
      parts.push(paragraph);
      words += paragraph.split(/\s+/).length;
    }
    const text = `A made-up headline\n\n${parts.join("\n\n")}\n`;
    return articleFromText({
      file: `${index}.txt`,
      text,
      hash: String(index),
      details: { published: "2024-03-20" },
    });
  });
}

const articles = makeArticles();
const names = new Map(articles.map((article) => [article, extractNames(article, lexicon)]));

const steps: readonly (readonly [string, (article: Article) => unknown])[] = [
  ["names", (article) => extractNames(article, lexicon)],
  ["quotations", (article) => extractQuotations(startReading(article, namesOf(article)))],
  ["reported speech", (article) => extractReported(startReading(article, namesOf(article)))],
  ["times", (article) => extractTimes(article, language)],
  ["all", (article) => extract(article, { language, lexicon })],
];

function namesOf(article: Article) {
  return names.get(article) ?? { entities: [], mentions: [], descriptions: [] };
}

/** Articles per second on one core; the best of several rounds after a warm-up. */
function rate(step: (article: Article) => unknown): number {
  let best = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    for (const article of articles) step(article);
    const perSecond = (articles.length * 1000) / (performance.now() - start);
    if (round > 0) best = Math.max(best, perSecond);
  }
  return best;
}

console.log(`${count} articles of about ${wordsEach} words, one core, Node ${process.version}\n`);
console.log("| extractor | articles/s |\n|---|---:|");
for (const [name, step] of steps) console.log(`| ${name} | ${Math.round(rate(step))} |`);
