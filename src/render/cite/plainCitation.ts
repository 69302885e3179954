import { dateInWords } from "../dateInWords.ts";
import type { Citation } from "./citation.ts";

/**
 * A citation as a line of text.
 *
 * @example “Nobody was hurt.” Ada Lindqvist: “Ferry burns”, The Post, 3 March 2024, ¶ 4. https://… (read 1 June 2026).
 */
export function plainCitation(citation: Citation): string {
  const { quote, url, accessed } = citation;
  return `“${quote.replace(/\s+/g, " ")}” ${sourceInWords(citation, `“${citation.headline}”`)}. ${url === undefined ? "" : `${url} `}(read ${dateInWords(accessed)})`;
}

/** The source of a quotation: authors, headline, outlet, date and place, as far as they are known. */
export function sourceInWords({ authors, outlet, published, place }: Citation, headline: string): string {
  const from = [
    headline,
    ...(outlet === undefined ? [] : [outlet]),
    published === undefined ? "undated" : dateInWords(published),
    place,
  ].join(", ");
  return authors.length === 0 ? from : `${authors.join(", ")}: ${from}`;
}
