import type { Command } from "../../commands/command.ts";
import type { Answer } from "../answer/reply/answer.ts";
import type { Question } from "../answer/question/question.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import { queryId } from "../render/discord/customId.ts";

/** Answers kept for each snapshot, so that turning a page does not search again. */
const KEPT = 200;

/** Answers a question of a command from a snapshot, if need be by running it. */
export type AnswerQuestion = (command: Command, question: Question, snapshot: Snapshot) => Answer;

/** Keeps the latest answers; those of a snapshot go with it. */
export function rememberAnswers(): AnswerQuestion {
  const kept = new WeakMap<Snapshot, Map<string, Answer>>();
  return (command, question, snapshot) => {
    const answers = kept.get(snapshot) ?? new Map<string, Answer>();
    kept.set(snapshot, answers);
    const id = queryId(command.name, question);
    const answer = answers.get(id) ?? command.run(question, snapshot);
    // Put last, so that the first is the one used longest ago.
    answers.delete(id);
    answers.set(id, answer);
    const [oldest] = answers.keys();
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
