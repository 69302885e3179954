import type { Article } from "../../corpus/article.ts";
import { dateInWords } from "../dateInWords.ts";
import { blockQuote } from "./blockQuote.ts";
import { buildMessage, fileDisplay, text } from "./buildMessage.ts";
import type { Message, TextFile } from "./component.ts";
import { inlineText } from "./inlineText.ts";
import { MESSAGE_TEXT } from "./limits.ts";

const HEADLINE = 300;
const DETAIL = 150;
/** A file name on Discord: what it would rename is renamed here, so that `attachment://` still finds it. */
const FILE_NAME = 80;

/** Shows one whole article, word for word, to the presser alone: as text where it fits, else as a text file. */
export function articleMessage({ file, headline, text: whole, details }: Article): Message {
  const title = `### Article: ${inlineText(headline, HEADLINE)}`;
  const cited = `-# ${[
    inlineText(details.outlet ?? "unknown outlet", DETAIL),
    details.published === undefined ? "date unknown" : inlineText(dateInWords(details.published), DETAIL),
    inlineText(file, DETAIL),
  ].join(" · ")}`;
  const quote = blockQuote(whole.trimEnd(), []);
  if (title.length + quote.length + cited.length < MESSAGE_TEXT)
    return buildMessage("found", [text(title), text(quote), text(cited)], true);
  const attached: TextFile = {
    name: attachmentName(file),
    text: whole,
    description: "The whole article, word for word",
  };
  return buildMessage("found", [text(title), fileDisplay(attached), text(cited)], true, [attached]);
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
