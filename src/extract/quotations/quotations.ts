import type { Article, Block } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import type { Quotation } from "../extraction.ts";
import { antecedent } from "./antecedent.ts";
import type { Attributed } from "./attribute.ts";
import { attributeBlock } from "./attribute.ts";
import { findMarks } from "./marks.ts";
import type { Names, Speaker } from "./speaker.ts";
import { isPronoun, speakerOf } from "./speaker.ts";
import { extractTranscript } from "./transcripts.ts";

const anyMark = /[“«„"‘']/;

/** The quoted paragraph before, for the one that goes on with it. */
interface Carried {
  readonly block: number;
  readonly speaker: Speaker | undefined;
  readonly isOpen: boolean;
}

/** Every quotation of an article, one per paragraph segment, in order of place. Headlines and headings quote nobody. */
export function extractQuotations(article: Article, names: Names): readonly Quotation[] {
  const quotations: Quotation[] = [];
  let carried: Carried | undefined;
  for (const [index, block] of article.blocks.entries()) {
    if (block.role !== "body" && block.role !== "dek" && block.role !== "caption") continue;
    const text = article.text.slice(block.start, block.end);
    if (!anyMark.test(text)) continue;
    const attributed = attributeBlock(text, findMarks(text));
    if (attributed.length === 0) continue;
    const before = carried !== undefined && isNext(article, carried.block, index) ? carried : undefined;
    let speaker: Speaker | undefined;
    for (const one of attributed) {
      const quotation = quote(article, block, one, names, speaker ?? carried?.speaker, before);
      if (quotation === undefined) continue;
      quotations.push(quotation);
      speaker = speakerIn(quotation) ?? speaker;
    }
    const isOpen = attributed.at(-1)?.mark.isClosed === false;
    carried = { block: index, speaker, isOpen };
  }
  const transcript = extractTranscript(article, names).filter(
    (turn) => !quotations.some(({ start, end }) => start < turn.end && turn.start < end),
  );
  return transcript.length === 0
    ? quotations
    : [...quotations, ...transcript].toSorted((a, b) => a.start - b.start);
}

function isNext(article: Article, from: number, to: number): boolean {
  return article.blocks.slice(from + 1, to).every(({ role }) => role !== "body" && role !== "heading");
}

function quote(
  article: Article,
  block: Block,
  { mark, phrase, by, isWhole }: Attributed,
  names: Names,
  spokeLast: Speaker | undefined,
  before: Carried | undefined,
): Quotation | undefined {
  const span = { start: block.start + mark.start, end: block.start + mark.end };
  const isFirst = article.text.slice(block.start, block.start + mark.open).trim() === "";
  if (phrase !== undefined) {
    const place = { start: block.start + phrase.start, end: block.start + phrase.end };
    const speaker = named(article, block, place, names, spokeLast);
    if (by !== "paragraph") {
      return speaker === undefined
        ? { ...span, speaker: article.text.slice(place.start, place.end), certainty: "unknown" }
        : { ...span, ...speaker, certainty: "stated" };
    }
    return speaker === undefined
      ? { ...span, certainty: "unknown" }
      : { ...span, ...speaker, certainty: "continuation" };
  }
  const goesOn = isFirst && before?.speaker !== undefined && (before.isOpen || isWhole);
  if (goesOn && before.speaker !== undefined)
    return { ...span, ...before.speaker, certainty: "continuation" };
  return block.role === "body" ? { ...span, certainty: "unknown" } : undefined;
}

/** The speaker a phrase names; a pronoun only through its antecedent. */
function named(
  article: Article,
  block: Block,
  phrase: Span,
  names: Names,
  spokeLast: Speaker | undefined,
): Speaker | undefined {
  const words = article.text.slice(phrase.start, phrase.end);
  return isPronoun(words)
    ? antecedent(article, block, phrase.start, words, names, spokeLast)
    : speakerOf(article, phrase, names);
}

function speakerIn({ speaker, entity, certainty }: Quotation): Speaker | undefined {
  if (speaker === undefined || certainty === "unknown") return undefined;
  return entity === undefined ? { speaker } : { speaker, entity };
}
