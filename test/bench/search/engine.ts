import type { Collection } from "../../../src/terminal/collection.ts";

/** A document as every engine gets it, with the same words. */
export interface BenchDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Outlet, author and date in words; "" if unknown. */
  readonly details: string;
}

/** The ids of the best ten documents for a question, best first. */
export type Search = (question: string) => Promise<readonly string[]>;

/** A search engine under test. */
export interface Engine {
  readonly name: string;
  /** Indexes documents; returns the search. */
  readonly build: (documents: readonly BenchDocument[]) => Promise<Search>;
  /** Work before the timed build: the product builds its index from parsed articles. */
  readonly prepare?: (documents: readonly BenchDocument[]) => () => Promise<Search>;
}

const inWords = (date: string): string =>
  new Date(date).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

/** The documents of a collection, as the other engines get them. */
export const documentsOf = ({ docs }: Pick<Collection, "docs">): BenchDocument[] =>
  docs.map(({ id, title, text, source, author, date }) => ({
    id,
    title: title ?? "",
    text,
    details: [source, author, date ? inWords(date) : undefined].filter(Boolean).join(" "),
  }));
