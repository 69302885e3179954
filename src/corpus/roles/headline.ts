import { normalise } from "../../text/normalise.ts";
import type { RoleRule } from "./rule.ts";

const limit = 240;

/** Whether a line ends like a sentence; "Trump visits the U.S." ends in an abbreviation. */
const fullStop = /(?<![.\s]\p{Lu}|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|[ap]\.m))[.。][)\]"”’'»]*$/u;

/** The first line that is not a credit or caption, if it does not read as a sentence and something follows it. */
export const headline: RoleRule = {
  role: "headline",
  matches: ({ text, marked }, { index, lines, title }) => {
    if (index > 0) return false;
    if (marked === "heading" || (title !== undefined && sameWords(title, text))) return true;
    return lines.length > 1 && text.length <= limit && !fullStop.test(text) && !/[:,;]$/.test(text);
  },
};

function sameWords(a: string, b: string): boolean {
  return a.length < 2 * limit && b.length < 2 * limit && wordsOf(a) === wordsOf(b);
}

function wordsOf(text: string): string {
  return normalise(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
