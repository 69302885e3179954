import type { Excerpt } from "../../answer/reply/answer.ts";
import { idOf } from "../../corpus/idOf.ts";
import { excerptLinks } from "../excerptLinks.ts";
import { placeWords } from "../placeWords.ts";

/** An excerpt, ready to be cited elsewhere; unknown fields are absent. */
export interface Citation {
  /** Unique for the cited passage; only letters, digits and hyphens. */
  readonly key: string;
  readonly quote: string;
  readonly headline: string;
  readonly authors: readonly string[];
  readonly outlet?: string;
  /** ISO 8601 date. */
  readonly published?: string;
  /** The sentence on the original page, or otherwise in the reader. */
  readonly url?: string;
  /** "¶ 4", "picture caption". */
  readonly place: string;
  /** ISO 8601 date when the excerpt was read. */
  readonly accessed: string;
}

/**
 * The contents of a citation.
 *
 * @param accessed ISO 8601 date
 * @param publicUrl where people open the reader, if it is served
 */
export function citationOf(excerpt: Excerpt, accessed: string, publicUrl?: string): Citation {
  const { quote, headline, authors = [], outlet, published, file, start } = excerpt;
  const { original, sentence } = excerptLinks(excerpt, publicUrl);
  const url = original ?? sentence;
  const slug = idOf(file)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return {
    key: `${slug === "" ? "article" : slug}-${start}`,
    quote,
    headline: oneSpaced(headline),
    authors: authors.map(oneSpaced).filter((author) => author !== ""),
    ...(outlet === undefined ? {} : { outlet: oneSpaced(outlet) }),
    ...(published === undefined || !isoDate.test(published) ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    place: placeWords(excerpt),
    accessed,
  };
}

/** A day, a month or a year; reference managers accept nothing else as a date. */
const isoDate = /^\d{4}(?:-\d{2}){0,2}$/;

const oneSpaced = (text: string): string => text.replace(/\s+/g, " ").trim();
