import { splitSentences } from "../text/sentences.ts";
import type { Block, Role, Sentence } from "./article.ts";
import { assignRoles } from "./assignRoles.ts";
import type { Passage } from "./passage.ts";
import { splitPassages } from "./splitPassages.ts";

/** What is known about a text besides its words. */
export interface Hints {
  readonly title?: string | undefined;
  /** Its passages, if the format has more structure than lines. */
  readonly passages?: readonly Passage[] | undefined;
}

/** The blocks and sentences of an article's text, in order, without overlap or surrounding white space. */
export interface Parts {
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}

/** Finds the blocks of a text with their roles, and the sentences; spans are UTF-16 offsets into `text`. */
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

/** Numbers body paragraphs from 1; any other block gets the number of the next one, or of the last. */
function numberParagraphs(roles: readonly Role[]): number[] {
  const last = Math.max(1, roles.filter((role) => role === "body").length);
  let bodies = 0;
  return roles.map((role) => (role === "body" ? ++bodies : Math.min(bodies + 1, last)));
}
