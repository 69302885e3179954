import type { AnswerCommand, Excerpt } from "../../answer/reply/answer.ts";
import type { Question } from "../../answer/question/question.ts";
import type { Article, Block } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import { blockQuote } from "./blockQuote.ts";
import { buildMessage, buttonRows, fileDisplay, text } from "./buildMessage.ts";
import type { Message, TextFile } from "./component.ts";
import { writeCustomId, type Press } from "./customId.ts";
import { accentOf } from "./accentOf.ts";
import { tidyQuestion, writeHeading } from "./questionHeading.ts";
import { MESSAGE_TEXT } from "./discordLimits.ts";
import { above } from "./shownPassage.ts";

/** Shows the presser an excerpt with the paragraphs around it, and the answering words in bold. */
export function contextMessage(
  { command, question }: { readonly command: AnswerCommand; readonly question: Question },
  article: Article,
  excerpt: Excerpt,
  { press, publicUrl }: { readonly press: Press; readonly publicUrl?: string | undefined },
): Message {
  const around = surroundings(article, excerpt);
  const passage = article.text.slice(around.start, around.end);
  const highlights = excerpt.highlights.map(({ start, end }) => ({
    start: start - around.start,
    end: end - around.start,
  }));
  const heading = writeHeading(command, tidyQuestion(question));
  const cited = above([excerpt], publicUrl);
  const quote = blockQuote(passage, highlights, excerpt.status === "retracted");
  const button = buttonRows([
    {
      type: 2,
      style: 2,
      label: "Read the whole article",
      custom_id: writeCustomId({ ...press, action: "article" }),
    },
  ]);
  const accent = accentOf([excerpt], "found");
  if (heading.length + quote.length + cited.length < MESSAGE_TEXT)
    return buildMessage(accent, [text(heading), text(`${cited}\n${quote}`), ...button], true);
  const file: TextFile = {
    name: `context-${press.item + 1}.txt`,
    text: passage,
    description: `The paragraphs around excerpt ${press.item + 1}, word for word`,
  };
  const instead = "These paragraphs are too long for a Discord message. They are attached in full.";
  return buildMessage(
    accent,
    [text(heading), text(`${cited}\n${instead}`), fileDisplay(file), ...button],
    true,
    [file],
  );
}

/** From the paragraph before the excerpt's block to the one after it, with anything between, such as a heading. */
function surroundings({ blocks, text: whole }: Article, { start, end }: Excerpt): Span {
  const isParagraph = ({ role }: Block): boolean => role === "body";
  const before = blocks.filter((block) => block.end <= start);
  const after = blocks.filter((block) => block.start >= end);
  const own = blocks.filter((block) => block.start < end && block.end > start);
  const from = before.findLast(isParagraph) ?? before.at(-1) ?? own[0];
  const to = after.find(isParagraph) ?? after[0] ?? own.at(-1);
  return { start: Math.min(from?.start ?? 0, start), end: Math.max(to?.end ?? whole.length, end) };
}
