import { writeFile } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import type { Article } from "../../../src/corpus/article.ts";
import { readPlainText } from "../../../src/corpus/formats/plainText.ts";
import { analyseQuery } from "../../../src/search/analyseQuery.ts";
import { buildIndex } from "../../../src/search/buildIndex.ts";
import { queryTablesOf } from "../../../src/search/queryTables.ts";
import { searchArticles } from "../../../src/search/searchArticles.ts";
import { searchSentences } from "../../../src/search/searchSentences.ts";
import type { SearchIndex } from "../../../src/search/searchIndex.ts";
import { misspell, randomFrom, seedOf } from "../../../src/terminal/misspell.ts";
import { stopWords } from "../../../src/text/stopWords.ts";
import { goldenQuestions } from "../../eval/goldenQuestions.ts";
import { corpora } from "../../eval/score.ts";
import { recombined } from "../growth/recombine.ts";
import type { ArchiveFigures, ArticleWords, AskedWords, SetFigures } from "./archive.ts";

/** Sentences with at least this share of the best score count as equally good, such as the same words under another headline. */
const SAME = 0.99;
/** Number of words in a question made from a sentence. */
const WORDS = 6;

/**
 * Generates articles and questions, and writes the engines' input: `articles.jsonl`, and `questions.json` with one list per
 * set. Returns the figures of the bot's own index.
 */
export async function makeMaterial(folder: string, size: number, count: number): Promise<ArchiveFigures> {
  const begun = performance.now();
  const articles = Array.from({ length: size }, (_, at) => articleOf(at));
  const index = buildIndex(articles);
  const buildSeconds = (performance.now() - begun) / 1000;
  await writeWords(join(folder, "articles.jsonl"), index, size);
  const plain = questionsOf(articles, count);
  const asked = { plain, misspelt: plain.map((question) => misspell(question, "1", seedOf(question))) };
  const sets: Record<string, SetFigures> = {};
  const questions: Record<string, AskedWords[]> = {};
  for (const [name, texts] of Object.entries(asked)) {
    const times: number[] = [];
    questions[name] = texts.flatMap((text) => {
      const before = performance.now();
      const query = analyseQuery(index, text);
      const best = searchArticles(index, query, 100)[0];
      times.push(performance.now() - before);
      if (best === undefined) return [];
      const terms = query.terms.flatMap(({ alternatives, weight }) =>
        alternatives.map((one) => ({ stem: one.stem, weight: weight * one.weight })),
      );
      const sentences = searchSentences(index, query, { limit: 100 });
      const top = sentences.filter(({ score }) => score >= (sentences[0]?.score ?? 0) * SAME);
      return [{ terms, best: best.article, bestSentence: top.map(({ article }) => article) }];
    });
    const own = times.toSorted((a, b) => a - b);
    sets[name] = {
      articles: 1,
      sentences: 1,
      p50: own[own.length >> 1] ?? NaN,
      p95: own[Math.floor(own.length * 0.95)] ?? NaN,
    };
  }
  await writeFile(join(folder, "questions.json"), JSON.stringify(questions));
  return { buildSeconds, megabytes: 0, memory: process.memoryUsage.rss() / 2 ** 20, sets };
}

function articleOf(at: number): Article {
  const { text, passages, details } = readPlainText(recombined(at), `${at}.txt`);
  return articleFromText({ file: `${at}.txt`, text, hash: String(at), details, passages });
}

/** Half are golden questions, half are some words of a sentence in the articles. */
function questionsOf(articles: readonly Article[], count: number): string[] {
  const golden = corpora.flatMap((corpus) => goldenQuestions(corpus)).map(({ question }) => question);
  const random = randomFrom(count);
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
  const made: string[] = [];
  while (made.length < count / 2) {
    const { text, blocks } = pick(articles);
    const { start, end } = pick(blocks);
    const words = [...text.slice(start, end).matchAll(/\p{L}{3,}/gu)].map(([word]) => word);
    const telling = words.filter((word) => !stopWords.has(word.toLowerCase()));
    const from = Math.floor(random() * telling.length);
    if (telling.length - from >= WORDS) made.push(telling.slice(from, from + WORDS).join(" "));
  }
  const stride = golden.length / (count - made.length);
  for (let at = 0; made.length < count; at += stride) made.push(golden[Math.floor(at)] ?? "");
  return made;
}

async function writeWords(path: string, index: SearchIndex, size: number): Promise<void> {
  const { articleNorm } = queryTablesOf(index);
  const bags: number[][] = Array.from({ length: size }, () => []);
  for (let stem = 0; stem < index.stems.length; stem += 1)
    for (let at = index.postingStart[stem] ?? 0; at < (index.postingStart[stem + 1] ?? 0); at += 1) {
      const bag = bags[index.unitArticle[index.postingUnit[at] ?? 0] ?? 0] ?? [];
      const times = index.postingCount[at] ?? 0;
      if (bag.at(-2) === stem) bag[bag.length - 1] = (bag.at(-1) ?? 0) + times;
      else bag.push(stem, times);
    }
  const out = createWriteStream(path);
  for (const [article, bag] of bags.entries()) {
    const line = JSON.stringify({ article, norm: articleNorm[article] ?? 1, bag } satisfies ArticleWords);
    if (!out.write(`${line}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}
