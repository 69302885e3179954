import { readFileSync } from "node:fs";
import { commands } from "../../commands/index.ts";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import type { Answer } from "../../src/answer/reply/answer.ts";
import { judge, type GoldenQuestion, type Verdict } from "./score.ts";

/** Reads the golden questions over one corpus. */
export function goldenQuestions(corpus: GoldenQuestion["corpus"]): GoldenQuestion[] {
  return ["questions.json", "questions-invented.json", "questions-more.json"]
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
