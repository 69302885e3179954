import type { Collection } from "../../../src/terminal/collection.ts";

/** A document as every engine gets it: the same words for all. */
export interface BenchDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Outlet, author and date in words, "" where unknown. */
  readonly details: string;
}

/** The ids of the best ten documents for a question, best first. */
export type Search = (question: string) => Promise<readonly string[]>;

/** A search engine under test. */
export interface Engine {
  readonly name: string;
  /** Indexes documents; returns the search. */
  readonly build: (documents: readonly BenchDocument[]) => Promise<Search>;
  /** For the product, whose index is built from articles that are already parsed: what comes before the build that is timed. */
  readonly prepare?: (documents: readonly BenchDocument[]) => () => Promise<Search>;
}

const inWords = (date: string): string =>
  new Date(date).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

/** The documents of a collection as the peers get them. */
export const documentsOf = ({ docs }: Pick<Collection, "docs">): BenchDocument[] =>
  docs.map(({ id, title, text, source, author, date }) => ({
    id,
    title: title ?? "",
    text,
    details: [source, author, date ? inWords(date) : undefined].filter(Boolean).join(" "),
  }));
