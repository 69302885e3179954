import type { Command } from "../../commands/command.ts";
import type { Answer } from "../answer/reply/answer.ts";
import type { Question } from "../answer/question/question.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import { queryId } from "../render/discord/customId.ts";

/** Answers cached per snapshot, so that turning a page does not search again. */
const KEPT = 200;

/** Answers a question of a command from a snapshot, from the cache if possible. */
export type AnswerQuestion = (command: Command, question: Question, snapshot: Snapshot) => Answer;

/** Caches the latest answers; a snapshot's answers are dropped with it. */
export function cacheAnswers(): AnswerQuestion {
  const kept = new WeakMap<Snapshot, Map<string, Answer>>();
  return (command, question, snapshot) => {
    const answers = kept.get(snapshot) ?? new Map<string, Answer>();
    kept.set(snapshot, answers);
    const id = queryId(command.name, question);
    const answer = answers.get(id) ?? command.run(question, snapshot);
    // Move it to the end, so that the first entry is the least recently used.
    answers.delete(id);
    answers.set(id, answer);
    const [oldest] = answers.keys();
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
