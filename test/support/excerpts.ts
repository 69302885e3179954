import fc from "fast-check";
import type { Answer, Excerpt } from "../../src/answer/reply/answer.ts";
import { anyCharacter } from "./anyCharacter.ts";

/** A plain excerpt, for tests that change one field. */
export function anExcerpt(quote: string, changes: Partial<Excerpt> = {}): Excerpt {
  return {
    quote,
    start: 0,
    end: quote.length,
    file: "made-up.txt",
    hash: "0".repeat(64),
    headline: "A made-up headline",
    paragraph: 1,
    highlights: [],
    role: "body",
    status: "live",
    editorNotes: [],
    ...changes,
  };
}

/** An answer with excerpts, for tests that change one field. */
export function anAnswer(excerpts: readonly Excerpt[], changes: Partial<Answer> = {}): Answer {
  return {
    version: 2,
    command: "ask",
    question: "a made-up question",
    kind: excerpts.length === 0 ? "nothing" : "found",
    excerpts,
    related: [],
    choices: [],
    articles: [],
    notes: [],
    ...changes,
  };
}

/** Texts of every script, with emoji, bidirectional and control characters, markup and mentions. */
export const hostileText = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }),
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 100 }),
  fc.constantFrom(
    "@everyone",
    "\u001b[2J\u001b]0;title\u0007",
    "[x](javascript:alert(1))",
    "\u202edrow",
    "<b>&amp;</b>",
    "`code`",
  ),
);
