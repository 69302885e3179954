import type { Role } from "../../corpus/article.ts";
import type { SpeakerCertainty, TimeCertainty } from "../../extract/extraction.ts";
import type { Span } from "../../text/span.ts";

/** The commands that answer from the coverage. */
export type AnswerCommand = "who" | "when" | "source" | "quote" | "ask" | "compare";

/** A verbatim slice of an article, cited: `text.slice(start, end) === quote` on the decoded file. */
export interface Excerpt extends Span {
  readonly quote: string;
  readonly file: string;
  /** SHA-256 of the file that it is cited from, in hex. */
  readonly hash: string;
  readonly headline: string;
  /** As all that follows to `link`, absent where the coverage does not say. */
  readonly outlet?: string;
  readonly authors?: readonly string[];
  /** ISO 8601 date. */
  readonly published?: string;
  /** The page that the article is from: http or https. */
  readonly url?: string;
  /** The same, with a text fragment by which browsers mark the very sentence; at most 512 characters. */
  readonly link?: string;
  /** As `Block.paragraph`. */
  readonly paragraph: number;
  /** The words that answer, inside the excerpt, in offsets of the file. */
  readonly highlights: readonly Span[];
  readonly role: Role;
  readonly speaker?: { readonly name: string; readonly certainty: SpeakerCertainty };
  readonly time?: {
    readonly text: string;
    readonly from?: string;
    readonly to?: string;
    readonly certainty: TimeCertainty;
    /** For `derived`: the words of the article, or the publication date, that it was computed from. */
    readonly anchor?: string;
  };
  readonly status: "live" | "corrected" | "retracted";
  readonly editorNotes: readonly string[];
  /** When moderators last said or set something of the article, in ISO 8601; absent where they have not. */
  readonly editedAt?: string;
}

/** What is known of one article, and by absence what is not. */
export interface ArticleCard {
  readonly file: string;
  readonly headline: string;
  readonly outlet?: string;
  readonly authors?: readonly string[];
  /** ISO 8601 date. */
  readonly published?: string;
  readonly url?: string;
  /** SHA-256 of the file, in hex. */
  readonly hash: string;
  readonly words: number;
  /** Absent for an article that stands as it is. */
  readonly status?: "corrected" | "retracted";
  /** What moderators say of it, why it was retracted first. */
  readonly editorNotes?: readonly string[];
  /** As `Excerpt.editedAt`. */
  readonly editedAt?: string;
}

/** An answer, neutral of where it is shown; what `--json` prints. */
export interface Answer {
  /** Changes when the shape does. */
  readonly version: 2;
  readonly command: AnswerCommand;
  readonly question: string;
  /** `found`: the bot stands behind it; `likely`: it may answer; `nothing`: it found no answer; `choices`: it asks back. */
  readonly kind: "found" | "likely" | "nothing" | "choices";
  /** Ranked, best first; empty unless `kind` is `found` or `likely`. */
  readonly excerpts: readonly Excerpt[];
  /** Near passages that are not the answer. */
  readonly related: readonly Excerpt[];
  readonly choices: readonly { readonly label: string; readonly value: string }[];
  /** The articles that `source` found; empty for every other command. */
  readonly articles: readonly ArticleCard[];
  /** Fixed wording only. */
  readonly notes: readonly string[];
}
