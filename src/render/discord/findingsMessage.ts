import type { Answer } from "../../answer/reply/answer.ts";
import { editorLines } from "../editorLines.ts";
import { groupByArticle } from "../groupByArticle.ts";
import { placeWords } from "../placeWords.ts";
import { buildMessage, fileDisplay, rule, text } from "./buildMessage.ts";
import type { ContainerChild, Message, TextFile } from "./component.ts";
import { boldLine, inlineText } from "./inlineText.ts";
import { MESSAGE_TEXT } from "./discordLimits.ts";
import { above, quoteOf } from "./shownPassage.ts";

/** The excerpts found for one sentence of a message. */
export interface Finding {
  readonly sentence: string;
  readonly answer: Answer;
}

/** Most excerpts shown for a sentence. */
const EXCERPTS = 2;
const SENTENCE = 300;
const NOTE = 200;
/** Room, in characters as sent, for everything but the findings. */
const FRAME = 500;

/**
 * Shows for each sentence of a message the excerpts found and how sure they are, or that none was found. It says
 * nothing about truth. Findings that do not fit are in a text file with all of them; none is cut.
 *
 * @param skipped sentences that were not looked up
 * @param publicUrl where people open the reader, if it is served
 */
export function findingsMessage(findings: readonly Finding[], skipped: number, publicUrl?: string): Message {
  const parts = findings.map((finding) => markdownOf(finding, publicUrl));
  const fitting: string[] = [];
  let left = MESSAGE_TEXT - FRAME;
  for (const part of parts) {
    left -= part.length;
    if (left < 0) break;
    fitting.push(part);
  }
  const children: ContainerChild[] = [
    text(
      "### Find in the coverage\nWhat the coverage says about each sentence. This does not judge what is true.",
    ),
    ...fitting.flatMap((part) => [rule, text(part)]),
  ];
  const files: TextFile[] = [];
  if (fitting.length < parts.length) {
    const file: TextFile = {
      name: "findings.txt",
      text: findings.map(plainOf).join("\n\n"),
      description: "Everything found, word for word",
    };
    files.push(file);
    children.push(
      text(`Shown: ${fitting.length} of ${parts.length} sentences. All are in the file:`),
      fileDisplay(file),
    );
  }
  if (skipped > 0) children.push(text(`-# ${skipped} more sentences of the message were not looked up.`));
  return buildMessage("found", children, true, files);
}

function markdownOf({ sentence, answer }: Finding, publicUrl: string | undefined): string {
  return [
    boldLine(sentence, SENTENCE),
    ...openingOf(answer).map((line) => `-# ${inlineText(line, NOTE)}`),
    ...groupByArticle(answer.excerpts.slice(0, EXCERPTS), answer.command).flatMap(([first, ...more]) => [
      above([first.excerpt, ...more.map(({ excerpt }) => excerpt)], publicUrl),
      // Without an empty line between them, Discord joins two quotations.
      [first, ...more].map(({ excerpt }) => quoteOf(excerpt)).join("\n\n"),
    ]),
  ].join("\n");
}

/** How sure the bot is of the excerpts for a sentence, and what they lack. */
function openingOf({ excerpts, kind, notes }: Answer): readonly string[] {
  if (excerpts.length === 0) return ["○ I found no passage on this."];
  return kind === "likely" ? ["◐ Not sure, but this may be about it:", ...notes] : ["● Found:"];
}

function plainOf({ sentence, answer }: Finding): string {
  const excerpts = answer.excerpts.map((excerpt) =>
    [
      excerpt.quote,
      `(${excerpt.headline}, ${placeWords(excerpt)}, ${excerpt.file})`,
      ...editorLines(excerpt).map(({ label, words }) => `${label}: ${words}`),
    ].join("\n"),
  );
  return [sentence, ...openingOf(answer), ...excerpts].join("\n\n");
}
