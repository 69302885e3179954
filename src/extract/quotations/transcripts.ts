import type { Article, Block } from "../../corpus/article.ts";
import type { Quotation } from "../extraction.ts";
import type { Names } from "./speaker.ts";
import { speakerOf } from "./speaker.ts";

const label =
  /^((?:[QA]|\p{Lu}[\p{L}.’'-]*(?: (?:\([^)]{1,30}\)|[\p{L}\p{N}.’'-]+)){0,4}(?:, [\p{L}\p{N} ]{1,24})?))\s?:\s+(?=\S)/u;

/** So many turns make a transcript; a single "LONDON: ..." does not. */
const fewestTurns = 3;

/** What is said in a transcript or an interview without marks: "SMITH: I never met him." */
export function extractTranscript(article: Article, names: Names): readonly Quotation[] {
  const turns = article.blocks.flatMap((block) => {
    const match = block.role === "body" ? label.exec(article.text.slice(block.start, block.end)) : null;
    return match === null ? [] : [{ block, words: match[1] ?? "", start: block.start + match[0].length }];
  });
  const answers = new Map<string, number>();
  for (const { words } of turns) answers.set(words, (answers.get(words) ?? 0) + 1);
  const isTranscript = Math.max(0, ...answers.values()) >= fewestTurns;
  if (!isTranscript) return [];
  return turns.map(({ block, words, start }) => turn(article, names, block, words, start));
}

function turn(article: Article, names: Names, block: Block, words: string, start: number): Quotation {
  const span = { start, end: block.end };
  // "Q" and "A" name nobody.
  if (/^[QA]$/.test(words)) return { ...span, certainty: "unknown" };
  const named = speakerOf(article, { start: block.start, end: block.start + words.length }, names);
  const byInitials = /^\p{Lu}{2,4}$/u.test(words)
    ? names.entities.filter(
        ({ name, kind }) => kind === "person" && name.replace(/[^\p{Lu}]/gu, "") === words,
      )
    : [];
  const [only] = byInitials;
  const speaker =
    named.entity === undefined && byInitials.length === 1 && only !== undefined
      ? { speaker: only.name, entity: only.id }
      : named;
  return { ...span, ...speaker, certainty: "stated" };
}
