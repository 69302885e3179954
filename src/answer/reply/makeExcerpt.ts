import type { Article } from "../../corpus/article.ts";
import type { Extraction, Quotation, TimeExpression } from "../../extract/extraction.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Excerpt } from "./answer.ts";
import type { Snapshot } from "../snapshot.ts";

/** How much of an article a quotation must share with an excerpt to name its speaker: one character. */
/**
 * Cites one span of one article: the excerpt with its place, its speaker where it holds a quotation, and its time.
 *
 * @param article index into `snapshot.articles`
 * @param time the expression that answers; without it one is shown only where the date is not plainly stated
 */
export function makeExcerpt(
  snapshot: Snapshot,
  article: number,
  span: Span,
  highlights: readonly Span[],
  time?: TimeExpression,
): Excerpt {
  const source = snapshot.articles[article];
  const extraction = snapshot.extractions[article];
  if (source === undefined || extraction === undefined) throw new RangeError(`no article ${article}`);
  const block = source.blocks.find((candidate) => overlaps(candidate, span));
  const quotation = extraction.quotations.find((candidate) => overlaps(candidate, span));
  const shown = time ?? unsureTime(extraction, span);
  return {
    quote: source.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    file: source.file,
    source: source.details.outlet ?? "unknown outlet",
    headline: source.headline,
    ...(source.details.published === undefined ? {} : { published: source.details.published }),
    paragraph: block?.paragraph ?? 1,
    highlights: mergeSpans(
      highlights.filter((highlight) => overlaps(highlight, span)).map((one) => clip(one, span)),
    ),
    role: block?.role ?? "body",
    ...(quotation === undefined ? {} : { speaker: speakerOf(quotation) }),
    ...(shown === undefined ? {} : { time: timeOf(source, shown) }),
    status: snapshot.editorial?.[source.file]?.status ?? "live",
    editorNotes: snapshot.editorial?.[source.file]?.notes ?? [],
  };
}

function unsureTime(extraction: Extraction, span: Span): TimeExpression | undefined {
  return extraction.times.find((time) => time.certainty !== "stated" && overlaps(time, span));
}

function speakerOf(quotation: Quotation): NonNullable<Excerpt["speaker"]> {
  return { name: quotation.speaker ?? "unknown", certainty: quotation.certainty };
}

function timeOf(article: Article, time: TimeExpression): NonNullable<Excerpt["time"]> {
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

const clip = (inner: Span, outer: Span): Span => ({
  start: Math.max(inner.start, outer.start),
  end: Math.min(inner.end, outer.end),
});

/** Sorts spans and joins those that touch, so that no character is marked twice. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else merged.push({ start, end });
  }
  return merged;
}
