import type { Answer, AnswerCommand } from "../src/answer/reply/answer.ts";
import type { Question } from "../src/answer/question/question.ts";
import type { Snapshot } from "../src/answer/snapshot.ts";

/** An option of a command, the same on every surface. */
export interface CommandOption {
  /** Lower case, as Discord shows it. */
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** The part of the question that this option fills. */
  readonly fills: keyof Question;
  /** Where suggestions come from while somebody types. */
  readonly completes?: "names" | "headlines";
}

/** A command: its declaration, and the pure function that answers it. */
export interface Command {
  readonly name: AnswerCommand;
  /** One line, at most 100 characters. */
  readonly description: string;
  /** Required options come first; the first option fills `text`. */
  readonly options: readonly CommandOption[];
  run(question: Question, snapshot: Snapshot): Answer;
}
