import type { AnswerCommand, Excerpt } from "../../answer/answer.ts";
import type { Question } from "../../answer/question.ts";
import type { Article } from "../../corpus/article.ts";
import { blockQuote } from "./blockQuote.ts";
import { buildMessage, buttonRows, fileDisplay, text } from "./buildMessage.ts";
import type { Message, TextFile } from "./component.ts";
import { writeCustomId, type Press } from "./customId.ts";
import { tidyQuestion, writeHeading } from "./heading.ts";
import { MESSAGE_TEXT } from "./limits.ts";
import { citation } from "./passage.ts";

/** Shows an excerpt, in bold, with the paragraphs before and after it, to the presser alone. */
export function contextMessage(
  command: AnswerCommand,
  question: Question,
  article: Article,
  excerpt: Excerpt,
  press: Press,
): Message {
  const around = surroundings(article, excerpt);
  const passage = article.text.slice(around.start, around.end);
  const highlight = { start: excerpt.start - around.start, end: excerpt.end - around.start };
  const heading = writeHeading(command, tidyQuestion(question));
  const label = `Context of \\[${press.item + 1}\\], the excerpt in bold:`;
  const cited = citation(excerpt, press.item + 1);
  const quote = blockQuote(passage, [highlight]);
  const button = buttonRows([
    {
      type: 2,
      style: 2,
      label: "Read the whole article",
      custom_id: writeCustomId({ ...press, action: "article" }),
    },
  ]);
  if (heading.length + label.length + quote.length + cited.length < MESSAGE_TEXT)
    return buildMessage("found", [text(heading), text(label), text(`${quote}\n${cited}`), ...button], true);
  const file: TextFile = {
    name: `context-${press.item + 1}.txt`,
    text: passage,
    description: `The paragraphs around excerpt ${press.item + 1}, word for word`,
  };
  const instead = "These paragraphs are longer than a Discord message may be: they are attached, whole.";
  return buildMessage(
    "found",
    [text(heading), text(`${instead}\n${cited}`), fileDisplay(file), ...button],
    true,
    [file],
  );
}

/** From the block before the excerpt's first to the block after its last. */
function surroundings(
  { blocks, text: whole }: Article,
  { start, end }: Excerpt,
): { start: number; end: number } {
  const first = blocks.findLastIndex((block) => block.start <= start);
  const last = blocks.findIndex((block) => block.end >= end);
  return {
    start: blocks[Math.max(first - 1, 0)]?.start ?? 0,
    end: last < 0 ? whole.length : ((blocks[last + 1] ?? blocks[last])?.end ?? whole.length),
  };
}
