import { splitSentences } from "../text/sentences.ts";
import type { Block, Role, Sentence } from "./article.ts";
import { assignRoles } from "./assignRoles.ts";
import { splitPassages } from "./splitLines.ts";

/** What is known of a text beside its words. */
export interface Hints {
  readonly title?: string | undefined;
}

/** The parts of an article's text, in order, disjoint, each without white space at its ends. */
export interface Parts {
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}

/** Finds the blocks of a text with their roles, and their sentences; spans are UTF-16 offsets into `text`. */
export function parseText(text: string, hints: Hints = {}): Parts {
  const passages = splitPassages(text);
  const lines = passages.map(({ start, end, adjacent }) => ({ text: text.slice(start, end), adjacent }));
  const roles = assignRoles(lines, hints.title);
  const paragraphs = numberParagraphs(roles);
  const blocks = passages.map(({ start, end }, index) => ({
    start,
    end,
    role: roles[index] ?? "body",
    paragraph: paragraphs[index] ?? 1,
  }));
  const sentences = blocks.flatMap(({ start, end }, block) =>
    splitSentences(text.slice(start, end)).map((span) => ({
      start: start + span.start,
      end: start + span.end,
      block,
    })),
  );
  return { blocks, sentences };
}

/** Counts body paragraphs from 1; what is no body takes the number of the next, or of the last. */
function numberParagraphs(roles: readonly Role[]): number[] {
  const last = Math.max(1, roles.filter((role) => role === "body").length);
  let bodies = 0;
  return roles.map((role) => (role === "body" ? ++bodies : Math.min(bodies + 1, last)));
}
