import type { Article, Sentence } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";

/** Maximum length of a reply shown in full, in UTF-16 units; of a longer one, only the first sentence is shown. */
const WHOLE = 300;

/** What may follow the question mark. */
const CLOSING: ReadonlySet<string> = new Set("\"'”’)]");

/** Whether a sentence is itself a question; then it cannot answer one. */
export function isQuestion(text: string, { start, end }: Span): boolean {
  let last = end - 1;
  while (last > start && CLOSING.has(text.charAt(last))) last -= 1;
  return text.charAt(last) === "?";
}

/** An interviewer's question with its reply, up to the end of the next paragraph; nothing for any other sentence. */
export function replyTo({ text, blocks, sentences }: Article, question: Sentence): Span | undefined {
  if (!isQuestion(text, question)) return undefined;
  const next = sentences.find(({ start }) => start >= question.end);
  const block = next && blocks[next.block];
  if (
    next === undefined ||
    block?.role !== "body" ||
    next.block - question.block > 1 ||
    isQuestion(text, next)
  )
    return undefined;
  const end = block.end - next.start <= WHOLE ? block.end : next.end;
  return { start: question.start, end };
}
