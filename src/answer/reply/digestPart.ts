import type { ArticleCard, Excerpt } from "./answer.ts";

/** An article that is news to the channel. */
export interface ArticleNews {
  readonly why: "new" | "changed" | "corrected" | "retracted" | "restored";
  readonly article: ArticleCard;
  /** Its first sentence; absent if it has no body, or was retracted. */
  readonly lead?: Excerpt;
}

/** The content of a digest: everything since `since`, or the latest articles the first time. */
export interface Digest {
  /** Milliseconds since 1970. */
  readonly since?: number;
  readonly about?: string;
  /** The day of the digest, in ISO 8601; absent if an earlier version made it. */
  readonly date?: string;
  readonly news: readonly ArticleNews[];
  /** People whom no earlier article names, each with the sentence that names them first. */
  readonly people: readonly { readonly name: string; readonly excerpt: Excerpt }[];
  /** Upcoming dates stated in the coverage, soonest first. */
  readonly ahead: readonly Excerpt[];
  readonly unanswered: readonly { readonly question: string; readonly count: number }[];
  /** How many entries exist beyond those listed. */
  readonly left: { readonly news: number; readonly people: number };
}

/** One message of a digest, complete in itself. */
export interface DigestPart extends Digest {
  /** Unique in the channel, so that the message can be recognised later. */
  readonly mark: string;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
}

/** The files cited by a part of a digest. */
export function filesOf(part: DigestPart): readonly string[] {
  return [
    ...part.news.map(({ article }) => article.file),
    ...part.people.map(({ excerpt }) => excerpt.file),
    ...part.ahead.map(({ file }) => file),
  ];
}
