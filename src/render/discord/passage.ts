import type { Answer, ArticleCard, Excerpt } from "../../answer/reply/answer.ts";
import { dateInWords } from "../dateInWords.ts";
import { speakerWords, timeWords } from "../words.ts";
import { blockQuote } from "./blockQuote.ts";
import type { TextFile } from "./component.ts";
import { boldLine, inlineText } from "./inlineText.ts";
import { LINK } from "./limits.ts";

/** Room, in characters as sent, for each thing that is said about an excerpt. */
const HEADLINE = 150;
const FILE = 150;
const OUTLET = 60;
const WORDS = 160;
const EDITORS_NOTE = 160;
const EDITORS_NOTES = 2;
const HASH_LETTERS = 12;

/** Where in its article an excerpt is that is in no paragraph. */
const places: Readonly<Record<Exclude<Excerpt["role"], "body">, string>> = {
  headline: "headline",
  dek: "line under the headline",
  heading: "section heading",
  caption: "picture caption",
  credit: "picture credit",
  boilerplate: "outside the article",
};

/** One excerpt or one article of an answer, as it is shown. */
export interface Passage {
  /** Markdown. */
  readonly text: string;
  readonly file?: TextFile;
  /** What its button fetches. */
  readonly opens: "context" | "article";
  readonly link?: string;
}

/** Everything that an answer shows, in its order; what the articles of `source` are comes before excerpts. */
export function passagesOf(answer: Answer, room: number): Passage[] {
  const excerpts = shownExcerpts(answer);
  return [
    ...answer.articles.map((card, at) => articlePassage(card, at + 1)),
    ...excerpts.map((excerpt, at) => {
      const opensGroup =
        answer.command === "compare" &&
        excerpts === answer.excerpts &&
        excerpt.file !== excerpts[at - 1]?.file;
      return excerptPassage(excerpt, answer.articles.length + at + 1, opensGroup, room);
    }),
  ];
}

/** The excerpts that a message shows: those that answer, or else the related ones. */
export function shownExcerpts(answer: Answer): readonly Excerpt[] {
  return answer.excerpts.length > 0 || answer.articles.length > 0 ? answer.excerpts : answer.related;
}

/** An excerpt, word for word, with the words that answer in bold. */
export function quoteOf({ quote, start: offset, highlights }: Excerpt): string {
  return blockQuote(
    quote,
    highlights.map(({ start, end }) => ({ start: start - offset, end: end - offset })),
  );
}

/** Where an excerpt is from, as small text. */
export function citation(excerpt: Excerpt, number?: number): string {
  const parts = [
    inlineText(excerpt.headline, HEADLINE),
    excerpt.role === "body" ? `paragraph ${excerpt.paragraph}` : places[excerpt.role],
    ...(excerpt.outlet === undefined ? [] : [inlineText(excerpt.outlet, OUTLET)]),
    excerpt.published === undefined ? "undated" : inlineText(dateInWords(excerpt.published), OUTLET),
  ];
  return `-# ${number === undefined ? "" : `\\[${number}\\] `}${parts.join(" · ")}`;
}

function excerptPassage(excerpt: Excerpt, number: number, opensGroup: boolean, room: number): Passage {
  const quote = quoteOf(excerpt);
  const about = [
    ...[speakerWords(excerpt), timeWords(excerpt)].flatMap((words) =>
      words === undefined ? [] : [inlineText(words, WORDS)],
    ),
    ...editing(excerpt),
    citation(excerpt, number),
  ].join("\n");
  const group = opensGroup ? `${boldLine(excerpt.headline, HEADLINE)}\n` : "";
  const text = `${group}${quote}\n${about}`;
  if (text.length <= room) return { text, opens: "context" };
  const instead = "This passage is longer than a Discord message may be: it is attached, whole.";
  return {
    text: `${group}${instead}\n${about}`,
    opens: "context",
    file: {
      name: `excerpt-${number}.txt`,
      text: excerpt.quote,
      description: `Excerpt ${number}, word for word`,
    },
  };
}

/** What moderators have done to the article since, and said about it, in lines. */
export function editing({
  status,
  editorNotes = [],
}: Pick<ArticleCard, "status" | "editorNotes"> | Excerpt): string[] {
  const notes = editorNotes
    .slice(0, EDITORS_NOTES)
    .map((note) => `**Editor's note:** ${inlineText(note, EDITORS_NOTE)}`);
  if (status === "retracted") return ["**Retracted:** this article has been withdrawn.", ...notes];
  if (status === "corrected")
    return ["**Corrected:** the editors say what is wrong in this article.", ...notes];
  return notes;
}

function articlePassage(card: ArticleCard, number: number): Passage {
  const known = [
    card.outlet ?? "outlet unknown",
    card.authors === undefined ? "authors unknown" : `by ${card.authors.join(", ")}`,
    card.published === undefined ? "date unknown" : dateInWords(card.published),
  ];
  const copy = [card.file, `${card.words} words`, `SHA-256 ${card.hash.slice(0, HASH_LETTERS)}…`];
  const link = webAddress(card.url);
  return {
    text: [
      boldLine(`[${number}] ${card.headline}`, HEADLINE),
      ...[known, copy].map((parts) => `-# ${parts.map((part) => inlineText(part, FILE)).join(" · ")}`),
      ...editing(card),
    ].join("\n"),
    opens: "article",
    ...(link === undefined ? {} : { link }),
  };
}

/** An address that is safe on a button: http or https, and short enough. */
function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return /^https?:$/.test(protocol) && href.length <= LINK ? href : undefined;
}
