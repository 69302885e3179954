/** What kind of thing would answer a question. */
export type Cue =
  /** Who or what somebody or something named is: "who is X", "X's wife". */
  | "identity"
  /** What a word means: "what is a quango", "what does X stand for". */
  | "definition"
  /** A name: "what is the name of the captain". */
  | "name"
  /** Somebody's words: "what did X say about Y". */
  | "speech"
  /** Whose words they are: "who said Y". */
  | "speaker"
  | "time"
  | "duration"
  /** How many of a noun. */
  | "count"
  /** How much of a measure. */
  | "amount"
  | "place"
  | "person"
  | "reason"
  /** How something was done: "how did the thieves get in". */
  | "means"
  /** What became of somebody or something: "what happened to the ferry". */
  | "event"
  /** One of a noun: "which court", "what sort of boat". */
  | "instance"
  /** Yes or no. */
  | "truth"
  /** An article, who wrote it or who pictured it: "is there a story about X", "who took the photo of X". */
  | "source"
  /** What several articles say: "do the articles agree on X". */
  | "comparison"
  /** Small talk, which asks nothing of the coverage. */
  | "talk"
  | "open";

/** A word of a question, in lower case, and plain words that mean the same: "blokes" is "men". */
export interface PlainWords {
  readonly word: string;
  readonly plain: readonly string[];
}

/** A question as it is understood, whichever command it was typed for; its words are as typed. */
export interface Asking {
  readonly cue: Cue;
  /** The question without its courtesies and cue words; what is looked for. */
  readonly rest: string;
  /** The noun that the answer must be one of: "court" in "which court", "officers" in "how many officers". */
  readonly focus?: string;
  /** For `amount`: what is measured, "old" in "how old". For `time`: "time" where a time of day is asked for. */
  readonly measure?: string;
  /** For `speech`: who is asked about. */
  readonly speaker?: string;
  /** For `speech`: what they are asked to have spoken about; may be empty. */
  readonly topic?: string;
  /** The slang of the question, with the plain words that are looked for beside it; a slang `focus` is already plain. */
  readonly plain?: readonly PlainWords[];
  /** Words that the question has in quotation marks, without these. */
  readonly quoted?: readonly string[];
  /** For `source`: what of an article is asked for; without it the article. */
  readonly credit?: "author" | "picture";
  /** For `source`: who wrote it, "Holm" in "articles by Holm". */
  readonly author?: string;
  /** For `source`: whose it is, "the Post" in "anything from the Post". */
  readonly outlet?: string;
  /** Two questions in one, each complete: "when and where did X happen"; this one is then the first of them. */
  readonly parts?: readonly Asking[];
}
