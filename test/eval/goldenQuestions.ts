import { readFileSync } from "node:fs";
import { commands } from "../../commands/index.ts";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import type { Answer } from "../../src/answer/reply/answer.ts";
import { fileURLToPath } from "node:url";
import { readSettings } from "../../src/config/settings.ts";
import { loadSnapshot } from "../../src/library.ts";
import { type Corpus, type GoldenQuestion, judge, type Verdict } from "./score.ts";

const files = ["", "-invented", "-more", "-lookalike", "-newsroom", "-long", "-world", "-varied"].map(
  (name) => `questions${name}.json`,
);

/** Reads the golden questions over one corpus. */
export function goldenQuestions(corpus: GoldenQuestion["corpus"]): GoldenQuestion[] {
  return files
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as GoldenQuestion[])
    .filter((question) => question.corpus === corpus);
}

/** Asks each question of a snapshot and judges the answer. */
export function askAll(
  questions: readonly GoldenQuestion[],
  snapshot: Snapshot,
): { question: GoldenQuestion; answer: Answer; verdict: Verdict }[] {
  return questions.flatMap((question) => {
    const command = commands.find(({ name }) => name === question.command);
    if (command === undefined) return [];
    const answer = command.run({ text: question.question }, snapshot);
    return [{ question, answer, verdict: judge(question, answer) }];
  });
}

/** Loads a corpus of the golden questions as the product loads its own. */
export function loadCorpus(corpus: Corpus): Promise<Snapshot> {
  const folder = corpus === "seeds" ? "../../seeds" : corpus;
  return loadSnapshot({ ...readSettings(), corpusDir: fileURLToPath(new URL(folder, import.meta.url)) });
}
