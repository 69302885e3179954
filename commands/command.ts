import type { Answer, AnswerCommand } from "../src/answer/reply/answer.ts";
import type { Question } from "../src/answer/question/question.ts";
import type { Snapshot } from "../src/answer/snapshot.ts";

/** One option of a command, as every surface offers it. */
export interface CommandOption {
  /** Lower case, as Discord shows it. */
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** The part of the question that it fills. */
  readonly fills: keyof Question;
  /** What an answer to it is completed from while it is typed. */
  readonly completes?: "names" | "headlines";
}

/** One command: its declaration, and the pure function that answers it. */
export interface Command {
  readonly name: AnswerCommand;
  /** One line, at most 100 characters. */
  readonly description: string;
  /** Required ones first; the first one fills `text`. */
  readonly options: readonly CommandOption[];
  run(question: Question, snapshot: Snapshot): Answer;
}
