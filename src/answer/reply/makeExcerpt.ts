import type { Article } from "../../corpus/article.ts";
import type { Extraction, Quotation, TimeExpression } from "../../extract/extraction.ts";
import { clip, mergeSpans, overlaps, type Span } from "../../text/span.ts";
import type { Excerpt } from "./answer.ts";
import { editedOf } from "./editedOf.ts";
import { citedDetails } from "./citedDetails.ts";
import type { Snapshot } from "../snapshot.ts";

/** Longest span to mark, in UTF-16 units: if a whole paragraph or excerpt is bold, nothing stands out. */
const MARKED = 80;

/** A span of the text of an article, which is an index into `snapshot.articles`. */
interface PlacedSpan {
  readonly article: number;
  readonly span: Span;
}

/**
 * Cites one span of one article: the excerpt with its place, the speaker of the quotation meant, and its time.
 *
 * @param highlights what answers, by which the speaker is chosen; the short ones are marked
 * @param time the expression that answers; without it one is shown only where the date is not plainly stated
 */
export function makeExcerpt(
  snapshot: Snapshot,
  { article, span }: PlacedSpan,
  highlights: readonly Span[],
  time?: TimeExpression,
): Excerpt {
  const source = snapshot.articles[article];
  const extraction = snapshot.extractions[article];
  if (source === undefined || extraction === undefined) throw new RangeError(`no article ${article}`);
  const block = source.blocks.find((candidate) => overlaps(candidate, span));
  const quotation = quotationMeant(extraction, span, highlights);
  const shown = time ?? unsureTime(extraction, span);
  return {
    quote: source.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    file: source.file,
    hash: source.hash,
    headline: source.headline,
    ...citedDetails(source.details),
    paragraph: block?.paragraph ?? 1,
    highlights: mergeSpans(
      highlights.filter((highlight) => overlaps(highlight, span)).map((one) => clip(one, span)),
    ).filter((one) => lengthOf(one) <= MARKED && lengthOf(one) < lengthOf(span)),
    role: block?.role ?? "body",
    ...(quotation === undefined ? {} : { speaker: speakerOf(quotation) }),
    ...(shown === undefined ? {} : { time: timeOf(source, shown) }),
    ...editedOf(snapshot.editorial?.[source.file]),
  };
}

/**
 * The quotation whose speaker the excerpt names: the one with most of the highlights. If several speakers share the
 * excerpt and the highlights favour none, none is named, because that would attribute the others' words to one of
 * them.
 */
function quotationMeant(
  { quotations }: Extraction,
  span: Span,
  highlights: readonly Span[],
): Quotation | undefined {
  const inside = quotations.filter((quotation) => overlaps(quotation, span));
  const [first, ...others] = inside;
  if (first === undefined || others.every((one) => sameVoice(one, first))) return first;
  const shares = inside.map((quotation) =>
    highlights.reduce((sum, one) => sum + Math.max(0, lengthOf(clip(clip(one, span), quotation))), 0),
  );
  const most = Math.max(...shares);
  const [meant, ...rivals] = inside.filter((_, index) => most > 0 && shares[index] === most);
  return meant !== undefined && rivals.every((one) => sameVoice(one, meant)) ? meant : undefined;
}

const sameVoice = (a: Quotation, b: Quotation): boolean =>
  a.speaker === b.speaker && a.entity === b.entity && a.certainty === b.certainty;

const lengthOf = ({ start, end }: Span): number => end - start;

function unsureTime(extraction: Extraction, span: Span): TimeExpression | undefined {
  return extraction.times.find((time) => time.certainty !== "stated" && overlaps(time, span));
}

function speakerOf(quotation: Quotation): NonNullable<Excerpt["speaker"]> {
  return { name: quotation.speaker ?? "unknown", certainty: quotation.certainty };
}

/** A time expression of an article, as it is shown. */
export function timeOf(article: Article, time: TimeExpression): NonNullable<Excerpt["time"]> {
  const anchor =
    time.anchor === "published"
      ? `published ${article.details.published ?? ""}`.trim()
      : time.anchor && article.text.slice(time.anchor.start, time.anchor.end);
  return {
    text: article.text.slice(time.start, time.end),
    ...(time.from === undefined ? {} : { from: time.from }),
    ...(time.to === undefined ? {} : { to: time.to }),
    certainty: time.certainty,
    ...(anchor === undefined ? {} : { anchor }),
  };
}
