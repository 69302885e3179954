import type { Answer, ArticleCard, Excerpt } from "../../answer/reply/answer.ts";
import { dateInWords } from "../dateInWords.ts";
import { excerptLinks } from "../excerptLinks.ts";
import { groupByArticle, type Placed } from "../groupByArticle.ts";
import { speakerWords, timeWords } from "../excerptWords.ts";
import { blockQuote } from "./blockQuote.ts";
import type { TextFile } from "./component.ts";
import { editorText } from "./editorText.ts";
import { inlineText } from "./inlineText.ts";
import { maskedLink } from "./maskedLink.ts";
import { sourceLine } from "./sourceLine.ts";

/** Room, in characters as sent, for each part of an excerpt or article. */
const HEADLINE = 150;
const DETAIL = 150;
const WORDS = 160;
const HASH_LETTERS = 12;

/** One excerpt or one article of an answer, as shown. */
export interface ShownPassage {
  /** Its place in the answer, from 0, articles first; buttons use this number. */
  readonly item: number;
  /** Markdown. */
  readonly text: string;
  /** Its characters as sent, including the line above if it is the first of its article. */
  readonly size: number;
  readonly file?: TextFile;
  /** What its button opens. */
  readonly opens: "context" | "article";
  /** The article it is from; absent for a card. */
  readonly excerpt?: Excerpt;
}

/** Everything an answer shows: the articles of `source`, then excerpts by article. */
export function passagesOf(answer: Answer, room: number, publicUrl?: string): ShownPassage[] {
  const { articles, command } = answer;
  return [
    ...articles.map((card, item) => articlePassage(card, item, publicUrl)),
    ...groupByArticle(shownExcerpts(answer), command).flatMap((group) =>
      group.map((one) => excerptPassage(one, answer, room, publicUrl)),
    ),
  ];
}

/** The excerpts a message shows: those that answer, or else the related ones. */
export function shownExcerpts(answer: Answer): readonly Excerpt[] {
  return answer.excerpts.length > 0 || answer.articles.length > 0 ? answer.excerpts : answer.related;
}

/** An excerpt, word for word, with the answering words in bold; struck through if its article was retracted. */
export function quoteOf({ quote, start: offset, highlights, status }: Excerpt): string {
  return blockQuote(
    quote,
    highlights.map(({ start, end }) => ({ start: start - offset, end: end - offset })),
    status === "retracted",
  );
}

/** The lines above the excerpts of one article: the source, and its editors' changes and notes. */
export function above(excerpts: readonly [Excerpt, ...Excerpt[]], publicUrl: string | undefined): string {
  return [sourceLine(excerpts, publicUrl), ...editorText(excerpts[0])].join("\n");
}

function excerptPassage(
  { excerpt, place }: Placed,
  { command, articles }: Answer,
  room: number,
  publicUrl: string | undefined,
): ShownPassage {
  const item = articles.length + place;
  const about = [speakerWords(excerpt), timeWords(excerpt, command)].flatMap((words) =>
    words === undefined ? [] : [`-# ${inlineText(words, WORDS)}`],
  );
  const text = [quoteOf(excerpt), ...about].join("\n");
  const whole = { item, opens: "context", excerpt } as const;
  const head = above([excerpt], publicUrl).length;
  if (text.length + head <= room) return { ...whole, text, size: text.length + head };
  const instead = "This passage is too long for a Discord message. It is attached in full.";
  const said = [instead, ...about].join("\n");
  return {
    ...whole,
    text: said,
    size: said.length + head,
    file: {
      name: `excerpt-${item + 1}.txt`,
      text: excerpt.quote,
      description: `Excerpt ${item + 1}, word for word`,
    },
  };
}

function articlePassage(card: ArticleCard, item: number, publicUrl: string | undefined): ShownPassage {
  const { article, original } = excerptLinks({ ...card, start: 0, end: 0 }, publicUrl);
  const headline = inlineText(card.headline, HEADLINE);
  const title = maskedLink(headline, article);
  const page = title === headline ? (original ?? article) : original;
  const known = [
    card.outlet,
    card.authors && `by ${card.authors.join(", ")}`,
    card.published && dateInWords(card.published),
    unknownOf(card),
  ].filter((part) => part !== undefined);
  const copy = [card.file, `${card.words} words`, `SHA-256 ${card.hash.slice(0, HASH_LETTERS)}…`];
  const lines = [known, copy].map((parts) => parts.map((part) => inlineText(part, DETAIL)).join(" · "));
  const website = page === undefined ? "" : ` · ${maskedLink("website", page)}`;
  const text = [
    ...(headline === "" ? [] : [`**${title}**`]),
    `-# ${lines[0] ?? ""}${website}`,
    `-# ${lines[1] ?? ""}`,
    ...editorText(card),
  ].join("\n");
  return { item, text, size: text.length, opens: "article" };
}

/** What is unknown about an article, in one phrase: "outlet, authors and date unknown". */
function unknownOf({ outlet, authors, published }: ArticleCard): string | undefined {
  const missing = Object.entries({ outlet, authors, date: published }).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  );
  return missing.length === 0 ? undefined : `${listed(missing)} unknown`;
}

function listed(words: readonly string[]): string {
  return [words.slice(0, -1).join(", "), words.at(-1) ?? ""].filter((part) => part !== "").join(" and ");
}
