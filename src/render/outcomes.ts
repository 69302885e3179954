import type { Answer } from "../answer/reply/answer.ts";

/**
 * How an answer opens, by its kind, wherever it is shown: in words, and with a mark that is the fuller the surer the bot is,
 * so that nobody needs to see a colour.
 */
export const openings: Readonly<Record<Answer["kind"], string>> = {
  found: "● Found:",
  likely: "◐ Not sure, but this may answer it:",
  nothing: "○ I found no passage that answers this.",
  choices: "Which one do you mean?",
};

/** Said above passages that are shown although they do not answer. */
export const RELATED = "Related passages, which are not an answer:";
