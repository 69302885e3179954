import type { Citation } from "./citation.ts";

/** An item of CSL-JSON, as Zotero and Pandoc read it. */
export interface CslItem {
  readonly id: string;
  readonly type: "article-newspaper";
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly "container-title"?: string;
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly accessed: { readonly "date-parts": readonly (readonly number[])[] };
  readonly URL?: string;
  readonly note: string;
  readonly custom: { readonly quote: string; readonly place: string };
}

/** Citations as CSL-JSON. The quotation and its place are in `note`, which styles print, and separately in `custom`. */
export function cslJson(citations: readonly Citation[]): readonly CslItem[] {
  return citations.map(({ key, quote, headline, authors, outlet, published, url, place, accessed }) => ({
    id: key,
    type: "article-newspaper",
    title: headline,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(outlet === undefined ? {} : { "container-title": outlet }),
    ...(published === undefined ? {} : { issued: dateParts(published) }),
    accessed: dateParts(accessed),
    ...(url === undefined ? {} : { URL: url }),
    note: `${place}: “${quote.replace(/\s+/g, " ")}”`,
    custom: { quote, place },
  }));
}

/** "2024-03-03" as [[2024, 3, 3]]. */
function dateParts(date: string): { "date-parts": number[][] } {
  return { "date-parts": [date.split("-").map(Number)] };
}
