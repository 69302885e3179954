import { expect, test } from "vitest";
import { assembleSnapshot } from "../../../src/answer/assembleSnapshot.ts";
import type { Snapshot } from "../../../src/answer/snapshot.ts";
import { readSettings } from "../../../src/config/settings.ts";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import { extract } from "../../../src/extract/extract.ts";
import { extractionSettings } from "../../../src/library.ts";
import { stopWords } from "../../../src/text/stopWords.ts";
import { askAll, goldenQuestions, loadCorpus } from "../../eval/goldenQuestions.ts";
import { partOf, someOf } from "../../support/effort.ts";

const settings = extractionSettings(readSettings());
const inTurn = [0, 1, 2];

/** Three short articles that repeat the words of a question but answer nothing. */
const noises: Readonly<Record<string, (words: readonly string[]) => string[]>> = {
  "in a list": (words) =>
    inTurn.map(
      (turn) =>
        `Parish diary ${turn}\n\nThe quiz had rounds on ${words.join(", ")} and more. Tea was served.`,
    ),
  "each in a sentence": (words) =>
    inTurn.map((turn) => {
      const sentences = words.map((word, at) => `Somebody at the fair spoke of ${word} on day ${at + turn}.`);
      return `Letters of the week ${turn}\n\n${sentences.join(" ")}`;
    }),
};

function withArticles(snapshot: Snapshot, texts: readonly string[]): Snapshot {
  const added = texts.map((text, at) =>
    articleFromText({ file: `noise${at}.txt`, text, hash: `noise${at}`, details: {} }),
  );
  return assembleSnapshot(
    [...snapshot.articles, ...added],
    [...snapshot.extractions, ...added.map((article) => extract(article, settings))],
  );
}

const EVERY = 5;
/** One in this many likely answers may fall below the threshold, because the weights of words shift. */
const ON_THE_BRINK = 20;

test.each(Object.keys(noises))(
  "articles that repeat the words of a question %s silence no right answer",
  async (kind) => {
    const snapshot = await loadCorpus("seeds");
    const known = new Set(snapshot.index.forms);
    const golden = goldenQuestions("seeds").filter(
      ({ command, accept }) => command === "ask" && accept.length > 0,
    );
    const right = askAll(someOf(golden.filter((_, at) => at % EVERY === 0)), snapshot).filter(
      ({ verdict }) => verdict === "right",
    );
    expect(right.length).toBeGreaterThan(partOf(30));
    const silenced = right.filter(({ question }) => {
      const words = question.question.match(/[\p{L}\p{N}'’]+/gu) ?? [];
      // Only words that the coverage already has: a misspelling that an article repeats would no longer be repaired.
      const telling = words.filter(
        (word) => known.has(word.toLowerCase()) && !stopWords.has(word.toLowerCase()),
      );
      const noisy = withArticles(snapshot, noises[kind]?.(telling) ?? []);
      return askAll([question], noisy)[0]?.answer.kind === "nothing";
    });
    const surely = silenced.filter(({ answer }) => answer.kind === "found");
    expect(surely.map(({ question }) => question.question)).toEqual([]);
    expect(silenced.length).toBeLessThanOrEqual(Math.ceil(right.length / ON_THE_BRINK));
  },
);
