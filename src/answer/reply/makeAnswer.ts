import type { Answer, AnswerCommand, Excerpt } from "./answer.ts";

const blank = { version: 2, excerpts: [], related: [], choices: [], articles: [], notes: [] } as const;

/** What every answer is made from: the command and the question as typed. */
export interface Asked {
  readonly command: AnswerCommand;
  readonly question: string;
}

/** An answer with excerpts, ranked best first; without any it is an answer that says so. */
export function found(asked: Asked, excerpts: readonly Excerpt[], notes: readonly string[] = []): Answer {
  return { ...asked, ...blank, kind: excerpts.length === 0 ? "nothing" : "found", excerpts, notes };
}

/** An answer that may be one, and says what it lacks; without excerpts it is none. */
export function likely(asked: Asked, excerpts: readonly Excerpt[], notes: readonly string[] = []): Answer {
  return { ...asked, ...blank, kind: excerpts.length === 0 ? "nothing" : "likely", excerpts, notes };
}

/** An answer that says that none was found, with near passages that are not the answer: nothing in them is marked. */
export function nothing(
  asked: Asked,
  related: readonly Excerpt[] = [],
  notes: readonly string[] = [],
): Answer {
  return {
    ...asked,
    ...blank,
    kind: "nothing",
    related: related.map((one) => ({ ...one, highlights: [] })),
    notes,
  };
}

/** An answer that asks back which of several is meant. */
export function choices(asked: Asked, offered: Answer["choices"], notes: readonly string[] = []): Answer {
  return { ...asked, ...blank, kind: "choices", choices: offered, notes };
}
