import type { Article, Block } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import type { Quotation } from "../extraction.ts";
import { antecedent } from "./antecedent.ts";
import type { Attributed } from "./attribute.ts";
import { attributeBlock } from "./attribute.ts";
import { isPersonal } from "./isPersonal.ts";
import type { ArticleNames, Speaker } from "./knownNames.ts";
import { mentionsIn } from "./mentionsIn.ts";
import type { SpeechReading } from "./speechReading.ts";
import { signedBelow } from "./signedBelow.ts";
import { isPronoun, speakerOf } from "./speaker.ts";
import { speakingOn } from "./speakingOn.ts";
import { extractTranscript } from "./transcripts.ts";

/** A speaker and how it is known. */
interface Known extends Speaker {
  readonly certainty: "stated" | "continuation" | "inferred";
}

/** The quoted paragraph before, if the next one continues it. */
interface Carried {
  readonly block: number;
  readonly speaker: Known | undefined;
  readonly isOpen: boolean;
}

/** What the paragraph before leaves open, and who has spoken last. */
interface ParagraphBefore {
  readonly before: Carried | undefined;
  readonly last: Known | undefined;
}

/** Every quotation of an article, one per paragraph segment, in order. Headlines and headings are not searched. */
export function extractQuotations(reading: SpeechReading): readonly Quotation[] {
  const { article } = reading;
  const quotations: Quotation[] = [];
  let carried: Carried | undefined;
  for (const [index, block] of article.blocks.entries()) {
    if (block.role !== "body" && block.role !== "dek" && block.role !== "caption") continue;
    const narrated = reading.narrated(block);
    if (narrated.marks.length === 0) continue;
    const attributed = attributeBlock(narrated, (phrase) => isPerson(reading, block, phrase));
    if (attributed.length === 0) continue;
    const before = carried !== undefined && isNext(article, carried.block, index) ? carried : undefined;
    let speaker: Known | undefined;
    for (const one of attributed) {
      const quotation = quote(reading, block, one, { before, last: speaker ?? before?.speaker });
      if (quotation === undefined) continue;
      quotations.push(quotation);
      speaker = speakerIn(quotation) ?? speaker;
    }
    carried = { block: index, speaker, isOpen: attributed.at(-1)?.mark.isClosed === false };
  }
  const transcript = extractTranscript(reading).filter(
    (turn) => !quotations.some(({ start, end }) => start < turn.end && turn.start < end),
  );
  if (transcript.length === 0) return quotations;
  return [...quotations, ...transcript].toSorted((a, b) => a.start - b.start);
}

function isNext(article: Article, from: number, to: number): boolean {
  return article.blocks.slice(from + 1, to).every(({ role }) => role !== "body" && role !== "heading");
}

function quote(
  reading: SpeechReading,
  block: Block,
  { mark, phrase, by, isWhole }: Attributed,
  { before, last }: ParagraphBefore,
): Quotation | undefined {
  const { article } = reading;
  const span = { start: block.start + mark.start, end: block.start + mark.end };
  const isFirst = article.text.slice(block.start, block.start + mark.open).trim() === "";
  if (by === "unnamed") return { ...span, certainty: "unknown" };
  if (phrase !== undefined) {
    const place = { start: block.start + phrase.start, end: block.start + phrase.end };
    const known = named(reading, block, place, last);
    if (by !== "paragraph") {
      return known === undefined
        ? { ...span, speaker: article.text.slice(place.start, place.end), certainty: "unknown" }
        : { ...span, ...known };
    }
    // "The ship was full. “We knew it.”": a ship does not speak.
    return known === undefined || !canSpeak(known, reading.names)
      ? { ...span, certainty: "unknown" }
      : { ...span, ...goingOn(known) };
  }
  const goesOn = isFirst && before?.speaker !== undefined && (before.isOpen || isWhole);
  const signed = isFirst && isWhole ? signedBelow(reading, block) : undefined;
  if (signed !== undefined) return { ...span, ...signed, certainty: "stated" };
  if (goesOn && before.speaker !== undefined) return { ...span, ...goingOn(before.speaker) };
  return block.role === "body" ? { ...span, certainty: "unknown" } : undefined;
}

/** A continued quotation is at most as certain as the one before: a pronoun's stays inferred. */
const goingOn = (known: Known): Known => ({
  ...known,
  certainty: known.certainty === "inferred" ? "inferred" : "continuation",
});

/** The speaker that a phrase names; a pronoun only through its antecedent, or as a continued speaker. */
function named(
  reading: SpeechReading,
  block: Block,
  phrase: Span,
  last: Known | undefined,
): Known | undefined {
  const words = reading.article.text.slice(phrase.start, phrase.end);
  if (!isPronoun(words)) {
    const speaker = speakerOf(reading, phrase);
    return speaker === undefined ? undefined : { ...speaker, certainty: "stated" };
  }
  const meant = antecedent(reading, block, phrase.start, words) ?? speakingOn(reading, block, phrase, last);
  return meant === undefined ? undefined : { ...meant, certainty: "inferred" };
}

function isPerson({ article, names }: SpeechReading, block: Block, { start, end }: Span): boolean {
  const place = { start: block.start + start, end: block.start + end };
  const inside = mentionsIn(names.mentions, place).filter(({ end: stop }) => stop <= place.end);
  const head = inside.find((one) => one.end === place.end) ?? inside[0];
  if (head !== undefined && head.start === place.start) return head.kind !== "place";
  const words = article.text.slice(place.start, place.end);
  if (/^(?:he|she|they|him|her|them|we|I)$/.test(words)) return true;
  return isPersonal(words) || inside.some(({ kind, end: stop }) => kind === "person" && stop === place.end);
}

function canSpeak({ speaker, entity }: Speaker, { entities }: ArticleNames): boolean {
  const kind = entities.find(({ id }) => id === entity)?.kind;
  return kind === undefined ? isPersonal(speaker) : kind !== "place";
}

function speakerIn({ speaker, entity, certainty }: Quotation): Known | undefined {
  if (speaker === undefined || certainty === "unknown") return undefined;
  return entity === undefined ? { speaker, certainty } : { speaker, entity, certainty };
}
