import type { Answer } from "../answer/reply/answer.ts";

/**
 * How an answer opens, by kind, in every medium: in words, and with a mark that is fuller the surer the bot is, so
 * that nobody needs to see colour.
 */
export const openings: Readonly<Record<Answer["kind"], string>> = {
  found: "● Found:",
  likely: "◐ Not sure, but this may answer it:",
  nothing: "○ I found no passage that answers this.",
  choices: "Which one do you mean?",
};

/** Shown above passages that do not answer. */
export const RELATED = "Related passages, which do not answer the question:";
