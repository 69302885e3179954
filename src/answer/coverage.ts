import type { Question } from "./question/question.ts";
import type { AnswerCommand } from "./reply/answer.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Where questions are answered from: the snapshot in memory, or an archive that proposes some articles for each
 * question.
 */
export interface Coverage {
  /** Number of articles that answer. */
  articles(): number;
  /** The snapshot that a question is answered from. Of an archive, it has the articles that may answer. */
  open(command: AnswerCommand, question: Question): Promise<Snapshot>;
  /** The snapshot that suggestions come from while somebody types a name or a headline. */
  openTyped(what: "names" | "headlines", typed: string): Promise<Snapshot>;
  /** A snapshot that has these files, as far as the coverage has them, retracted or not. */
  openFiles(files: readonly string[]): Promise<Snapshot>;
  close(): Promise<void>;
}

/** The coverage of a snapshot that is whole. */
export function coverageOf(current: () => Snapshot): Coverage {
  return {
    articles: () => current().articles.length,
    open: () => Promise.resolve(current()),
    openTyped: () => Promise.resolve(current()),
    openFiles: () => Promise.resolve(current()),
    close: () => Promise.resolve(),
  };
}
