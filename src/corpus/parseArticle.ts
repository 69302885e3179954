import { splitSentences } from "../text/sentences.ts";
import type { Block, Role, Sentence } from "./article.ts";
import { assignRoles } from "./assignRoles.ts";
import type { Passage } from "./passage.ts";
import { splitPassages } from "./splitPassages.ts";

/** What is known of a text beside its words. */
export interface Hints {
  readonly title?: string | undefined;
  /** Its passages, where its format is more than lines. */
  readonly passages?: readonly Passage[] | undefined;
}

/** The parts of an article's text, in order, disjoint, each without white space at its ends. */
export interface Parts {
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}

/** Finds the blocks of a text with their roles, and their sentences; spans are UTF-16 offsets into `text`. */
export function parseText(text: string, { title, passages = splitPassages(text) }: Hints = {}): Parts {
  const lines = passages.map((passage) => ({ ...passage, text: text.slice(passage.start, passage.end) }));
  const roles = assignRoles(lines, title);
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
