import type { ArticleCard } from "../../answer/reply/answer.ts";
import type { Article, Block } from "../../corpus/article.ts";
import { dateInWords } from "../dateInWords.ts";
import { excerptLinks } from "../excerptLinks.ts";
import { accentOf } from "./accentOf.ts";
import { blockQuote } from "./blockQuote.ts";
import { buildMessage, fileDisplay, text } from "./buildMessage.ts";
import type { Message, TextFile } from "./component.ts";
import { editorText } from "./editorText.ts";
import { inlineText, oneLine } from "./inlineText.ts";
import { MESSAGE_TEXT } from "./discordLimits.ts";
import { maskedLink } from "./maskedLink.ts";

const HEADLINE = 300;
const HEADING = 200;
const DETAIL = 150;
/** Moderators' notes, in characters as sent: more than above a quotation, because this is the only place for the others. */
const NOTES = 1_500;
/** Quotations and headings in one message, which leaves room for its other components. */
const PARTS = 32;
/** The file name without characters that Discord would change, so that `attachment://` still finds the file. */
const FILE_NAME = 80;

/** What moderators have set on an article. */
type Edited = Pick<ArticleCard, "status" | "editorNotes" | "editedAt">;

/**
 * Shows the presser one whole article, word for word, below what its editors say about it: as text if it fits, otherwise
 * as a text file.
 */
export function articleMessage(article: Article, edited: Edited, publicUrl?: string): Message {
  const { headline, file, text: whole } = article;
  const title = `### ${inlineText(headline, HEADLINE)}`;
  const cited = [aboutArticle(article, publicUrl), ...editorText(edited, NOTES)].join("\n");
  const accent = accentOf([{ status: edited.status ?? "live" }], "found");
  const parts = articleParts(article, edited.status === "retracted");
  const length = parts.reduce((sum, part) => sum + part.length, title.length + cited.length);
  if (length < MESSAGE_TEXT && parts.length <= PARTS)
    return buildMessage(accent, [title, cited, ...parts].map(text), true);
  const attached: TextFile = {
    name: attachmentName(file),
    text: whole,
    description: "The whole article, word for word",
  };
  return buildMessage(accent, [text(title), text(cited), fileDisplay(attached)], true, [attached]);
}

/** The source of an article, with links to the reader and to the original page. */
function aboutArticle({ file, hash, details }: Article, publicUrl: string | undefined): string {
  const { article, original } = excerptLinks({ ...details, file, hash, start: 0, end: 0 }, publicUrl);
  const { outlet, published, authors } = details;
  const known = [
    ...(outlet === undefined ? [] : [outlet]),
    ...(authors === undefined ? [] : [`by ${authors.join(", ")}`]),
    published === undefined ? "undated" : dateInWords(published),
  ].map((words) => inlineText(words, DETAIL));
  const links = [
    ...(original === undefined || article === original ? [] : [maskedLink("website", original)]),
    ...(article === undefined
      ? []
      : [maskedLink(publicUrl === undefined ? "website" : "in the reader", article)]),
  ];
  return `-# ${[...known, ...links].join(" · ")}`;
}

/**
 * Its text as quotations, struck through if it was retracted, with section headings between them; the headline is already
 * shown above.
 */
function articleParts({ text: whole, blocks, headline }: Article, isRetracted: boolean): string[] {
  const isTitle = ({ start, end, role }: Block): boolean =>
    role === "headline" && oneLine(whole.slice(start, end)) === oneLine(headline);
  const parts: string[] = [];
  let from: number | undefined;
  let to = 0;
  const quote = (): void => {
    if (from !== undefined) parts.push(blockQuote(whole.slice(from, to), [], isRetracted));
    from = undefined;
  };
  for (const block of blocks.filter((one) => !isTitle(one))) {
    if (block.role === "heading") {
      quote();
      parts.push(`### ${inlineText(whole.slice(block.start, block.end), HEADING)}`);
    } else from ??= block.start;
    to = block.end;
  }
  quote();
  return parts.length === 0 ? [blockQuote(whole.trimEnd(), [], isRetracted)] : parts;
}

function attachmentName(file: string): string {
  const base = file.split("/").at(-1) ?? file;
  const plain = base
    .replace(/\.[A-Za-z]+$/, "")
    .replace(/[^A-Za-z0-9-]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, FILE_NAME);
  return `${plain === "" ? "article" : plain}.txt`;
}
