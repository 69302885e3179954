import type { Answer, AnswerCommand, Excerpt } from "./answer.ts";

const blank = { version: 2, excerpts: [], related: [], choices: [], articles: [], notes: [] } as const;

/** What every answer starts from: the command and the question as typed. */
export interface Asked {
  readonly command: AnswerCommand;
  readonly question: string;
}

/** An answer with excerpts, best first; without any, an answer of kind `nothing`. */
export function found(asked: Asked, excerpts: readonly Excerpt[], notes: readonly string[] = []): Answer {
  return { ...asked, ...blank, kind: excerpts.length === 0 ? "nothing" : "found", excerpts, notes };
}

/** An answer that may be right, with what it lacks; without excerpts, an answer of kind `nothing`. */
export function likely(asked: Asked, excerpts: readonly Excerpt[], notes: readonly string[] = []): Answer {
  return { ...asked, ...blank, kind: excerpts.length === 0 ? "nothing" : "likely", excerpts, notes };
}

/** An answer that found nothing, with related passages in which no words are marked. */
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

/** An answer that asks which of several is meant. */
export function choices(asked: Asked, offered: Answer["choices"], notes: readonly string[] = []): Answer {
  return { ...asked, ...blank, kind: "choices", choices: offered, notes };
}
