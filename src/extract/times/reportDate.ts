import type { Article, Block } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import type { Expression } from "./expression.ts";
import type { Period } from "./period.ts";
import { dayPeriod, parseIsoDay } from "./period.ts";

/** A known date that others are computed from, and its source. */
export interface Anchor {
  readonly period: Period;
  readonly source: Span | "published";
}

/**
 * Where a dateline's date ends at the latest, in characters: "DOLNA WIERZBA, Poland, July 15, 2024 (Merrow Wire) -".
 */
const datelineLength = 100;

/** "Updated 5 March 2024": the day of an update instead of the report. */
const change = /\b(?:updated|modified|amended|revised|corrected|edited)\W*(?:on |at )?\W*$/i;

/** A line with little besides a date: a byline, "The Northern Register Obituaries 6 December 2024". */
const dateLineWords = 8;

/**
 * The day of the report: the publication date if known, otherwise a full date in the dateline or on a line before the
 * story. `found` has expressions in offsets into the article. A picture's date applies only to the picture.
 */
export function reportDate(
  article: Article,
  found: ReadonlyMap<Block, readonly Expression[]>,
): Anchor | undefined {
  const published = parseIsoDay(article.details.published);
  if (published !== undefined) return { period: dayPeriod(published), source: "published" };
  for (const block of article.blocks.slice(0, 8)) {
    // "The fire of 5 May 1998" in a headline is the topic of the article.
    if (block.role !== "credit" && block.role !== "body") continue;
    const text = article.text.slice(block.start, block.end);
    for (const expression of found.get(block) ?? []) {
      const place = { start: expression.start - block.start, end: expression.end - block.start };
      if (expression.basis !== "itself" || place.end > datelineLength) continue;
      const period = expression.reckon(dayPeriod(0), undefined);
      if (period === undefined || period.first !== period.last) continue;
      if (change.test(text.slice(0, place.start))) continue;
      if (isDatelineDate(text, place) || (block.role === "credit" && isCreditDate(text, place))) {
        return { period, source: { start: expression.start, end: expression.end } };
      }
    }
    if (block.role === "body" && text.length > datelineLength) return undefined;
  }
  return undefined;
}

/** "LONDON, March 3, 2024 (Wire) -": a place in capitals, the date, perhaps the agency, a dash. */
function isDatelineDate(text: string, { start, end }: Span): boolean {
  return (
    /^[A-Z][A-Z'’. -]{2,}/.test(text.slice(0, start)) && /^\s*(?:\([^)]*\))?\s*[-–—]/.test(text.slice(end))
  );
}

function isCreditDate(text: string, { start, end }: Span): boolean {
  const rest = `${text.slice(0, start)} ${text.slice(end)}`.match(/[\p{L}\p{N}]+/gu) ?? [];
  return rest.length <= dateLineWords && !/[.!?]["”’]?$/.test(text);
}
