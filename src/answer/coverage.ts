import type { Question } from "./question/question.ts";
import type { AnswerCommand } from "./reply/answer.ts";
import type { Snapshot } from "./snapshot.ts";

/** What questions are answered from: the snapshot in memory, or an archive that proposes some articles for each question. */
export interface Coverage {
  /** The number of articles that answer. */
  articles(): number;
  /** The snapshot to answer a question from. With an archive, it has only the articles that may answer. */
  open(command: AnswerCommand, question: Question): Promise<Snapshot>;
  /** The snapshot to take suggestions from while somebody types a name or a headline. */
  openTyped(what: "names" | "headlines", typed: string): Promise<Snapshot>;
  /** A snapshot with these files, retracted or not; files that the coverage does not have are left out. */
  openFiles(files: readonly string[]): Promise<Snapshot>;
  close(): Promise<void>;
}

/** The coverage of a snapshot that has all articles. */
export function coverageOf(current: () => Snapshot): Coverage {
  return {
    articles: () => current().articles.length,
    open: () => Promise.resolve(current()),
    openTyped: () => Promise.resolve(current()),
    openFiles: () => Promise.resolve(current()),
    close: () => Promise.resolve(),
  };
}
