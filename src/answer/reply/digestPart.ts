import type { ArticleCard, Excerpt } from "./answer.ts";

/** One article that is news to the channel. */
export interface ArticleNews {
  readonly why: "new" | "changed" | "corrected" | "retracted" | "restored";
  readonly article: ArticleCard;
  /** The first thing it says; absent where it has no body, or was retracted. */
  readonly lead?: Excerpt;
  readonly editorNotes: readonly string[];
}

/** What a digest tells: everything since `since`, or the latest of the coverage the first time. */
export interface Digest {
  /** Milliseconds since 1970. */
  readonly since?: number;
  readonly about?: string;
  /** The day it is of, in ISO 8601; absent in one that an earlier version made. */
  readonly date?: string;
  readonly news: readonly ArticleNews[];
  /** People whom no earlier article names, each with the sentence that names them first. */
  readonly people: readonly { readonly name: string; readonly excerpt: Excerpt }[];
  /** Dates ahead that the coverage states, soonest first. */
  readonly ahead: readonly Excerpt[];
  readonly unanswered: readonly { readonly question: string; readonly count: number }[];
  /** How much there was beyond what is listed. */
  readonly left: { readonly news: number; readonly people: number };
}

/** One message of a digest, complete in itself. */
export interface DigestPart extends Digest {
  /** Unique in the channel; the message can be recognised by it later. */
  readonly mark: string;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
}

/** The files that a part of a digest cites. */
export function filesOf(part: DigestPart): readonly string[] {
  return [
    ...part.news.map(({ article }) => article.file),
    ...part.people.map(({ excerpt }) => excerpt.file),
    ...part.ahead.map(({ file }) => file),
  ];
}
