/** The kind of thing that would answer a question. */
export type Cue =
  /** Who or what a name stands for: "who is X", "X's wife". */
  | "identity"
  /** What a word means: "what is a quango", "what does X stand for". */
  | "definition"
  /** A name: "what is the name of the captain". */
  | "name"
  /** Somebody's words: "what did X say about Y". */
  | "speech"
  /** The person who said something: "who said Y". */
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
  /** What happened to somebody or something: "what happened to the ferry". */
  | "event"
  /** An instance of a noun: "which court", "what sort of boat". */
  | "instance"
  /** Yes or no. */
  | "truth"
  /** An article, its author or its photographer: "is there a story about X", "who took the photo of X". */
  | "source"
  /** What several articles say: "do the articles agree on X". */
  | "comparison"
  /** Small talk, which asks nothing of the coverage. */
  | "talk"
  | "open";

/** A word of a question, in lower case, and plain words for it: "blokes" is "men". */
export interface PlainWords {
  readonly word: string;
  readonly plain: readonly string[];
}

/** A question as the bot understands it, whichever command it was typed for; its words are as typed. */
export interface Asking {
  readonly cue: Cue;
  /** The question without courtesies and cue words: what to look for. */
  readonly rest: string;
  /** The noun that says what the answer must be: "court" in "which court", "officers" in "how many officers". */
  readonly focus?: string;
  /** For `amount`: what is measured, "old" in "how old". For `time`: "time" if it asks for a time of day. */
  readonly measure?: string;
  /** For `speech`: the speaker. */
  readonly speaker?: string;
  /** For `speech`: the topic; may be empty. */
  readonly topic?: string;
  /** Slang in the question, with plain words to search for in addition; a slang `focus` is already replaced. */
  readonly plain?: readonly PlainWords[];
  /** Words in quotation marks, without the marks. */
  readonly quoted?: readonly string[];
  /** For `source`: what it asks about an article; absent for the article itself. */
  readonly credit?: "author" | "contributor" | "picture";
  /** For `source`: the author, "Holm" in "articles by Holm". */
  readonly author?: string;
  /** For `source`: the outlet, "the Post" in "anything from the Post". */
  readonly outlet?: string;
  /** For `comparison`: two outlets, or others, that are set against each other: "ap vs la times". */
  readonly sides?: readonly [string, string];
  /** Two complete questions in one: "when and where did X happen"; this one is then the first. */
  readonly parts?: readonly Asking[];
}
