import type { Role } from "../../corpus/article.ts";
import type { SpeakerCertainty, TimeCertainty } from "../../extract/extraction.ts";
import type { Span } from "../../text/span.ts";

/** The commands that answer from the coverage. */
export type AnswerCommand = "who" | "when" | "source" | "quote" | "ask" | "compare";

/** A verbatim slice of an article, cited: `text.slice(start, end) === quote` on the decoded file. */
export interface Excerpt extends Span {
  readonly quote: string;
  readonly file: string;
  /** SHA-256 of the cited file, in hex. */
  readonly hash: string;
  readonly headline: string;
  /** This and the fields up to `link` are absent if the coverage does not say. */
  readonly outlet?: string;
  readonly authors?: readonly string[];
  /** ISO 8601 date. */
  readonly published?: string;
  /** The original page of the article: http or https. */
  readonly url?: string;
  /** The same URL with a text fragment by which browsers mark the sentence; at most 512 characters. */
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
  /** When moderators retracted or last corrected the article, or else added the newest note, in ISO 8601; absent if they did neither. */
  readonly editedAt?: string;
}

/** What is known about one article; unknown fields are absent. */
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
  /** Absent for an unchanged article. */
  readonly status?: "corrected" | "retracted";
  /** Moderators' notes, with the reason for a retraction first. */
  readonly editorNotes?: readonly string[];
  /** As `Excerpt.editedAt`. */
  readonly editedAt?: string;
}

/** An answer, independent of where it is shown; `--json` prints this. */
export interface Answer {
  /** Changes whenever the shape changes. */
  readonly version: 2;
  readonly command: AnswerCommand;
  readonly question: string;
  /**
   * `found`: the bot stands behind it; `likely`: it may answer; `nothing`: no answer was found; `choices`: the bot
   * asks which one is meant.
   */
  readonly kind: "found" | "likely" | "nothing" | "choices";
  /** Ranked, best first; empty unless `kind` is `found` or `likely`. */
  readonly excerpts: readonly Excerpt[];
  /** Related passages that do not answer. */
  readonly related: readonly Excerpt[];
  readonly choices: readonly { readonly label: string; readonly value: string }[];
  /** The articles found by `source`; empty for every other command. */
  readonly articles: readonly ArticleCard[];
  /** Only fixed wording. */
  readonly notes: readonly string[];
}
