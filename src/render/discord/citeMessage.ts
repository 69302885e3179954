import type { Answer } from "../../answer/reply/answer.ts";
import { citationOf } from "../cite/citation.ts";
import { citationFormats } from "../cite/citationFiles.ts";
import { plainCitation } from "../cite/plainCitation.ts";
import { buildMessage, fileDisplay, rule, text } from "./buildMessage.ts";
import type { ContainerChild, Message, TextFile } from "./component.ts";
import { escapeForDiscord } from "./escape.ts";
import { oneLine } from "./inlineText.ts";
import { MESSAGE_TEXT } from "./discordLimits.ts";
import { shownExcerpts } from "./shownPassage.ts";

/** Room, in characters as sent, for everything but the citations. */
const FRAME = 300;

/** What citations need. */
export interface CiteView {
  /** ISO 8601 date when they are read. */
  readonly accessed: string;
  /** Where people open the reader, if it is served. */
  readonly publicUrl?: string | undefined;
}

/**
 * Shows the presser how to cite the excerpts of an answer: as text as far as it fits, and all of them in a file per
 * format.
 */
export function citeMessage(answer: Answer, { accessed, publicUrl }: CiteView): Message {
  const citations = shownExcerpts(answer).map((excerpt) => citationOf(excerpt, accessed, publicUrl));
  const files = citationFormats.map(({ extension, name, write }): TextFile => ({
    name: `citations.${extension}`,
    text: write(citations),
    description: `The excerpts of this answer, cited as ${name}`,
  }));
  const shown: string[] = [];
  let room = MESSAGE_TEXT - FRAME;
  for (const { url, ...citation } of citations) {
    const words = escapeForDiscord(oneLine(plainCitation(citation)));
    // The URL is not escaped, so that it can be copied.
    const line = url === undefined ? words : `${words}\n<${url}>`;
    room -= line.length + 2;
    if (room < 0) break;
    shown.push(line);
  }
  const left = citations.length - shown.length;
  const children: ContainerChild[] = [
    text("### Cite"),
    ...(shown.length === 0 ? [] : [text(shown.join("\n\n"))]),
    ...(left > 0 ? [text(`-# …and ${left} more in the files.`)] : []),
    rule,
    ...files.map(fileDisplay),
  ];
  return buildMessage("found", children, true, files);
}
