import type { Span } from "../../text/span.ts";
import type { Candidate } from "./candidate.ts";
import { isQuestion, replyTo } from "./replyTo.ts";

/** Most UTF-16 units of a sentence with its neighbours; a longer sentence stands alone. */
const LONGEST = 420;

/** What of an article is shown for a sentence: with as much of its paragraph as is read at a glance; with its reply, if it is a question. */
export function passageOf({ article, sentence, number }: Candidate): Span {
  const reply = isQuestion(article.text, sentence) ? replyTo(article, sentence) : undefined;
  if (reply !== undefined) return reply;
  let { start, end } = sentence;
  let [first, last] = [number, number];
  for (;;) {
    const before = article.sentences[first - 1];
    const after = article.sentences[last + 1];
    if (before?.block === sentence.block && end - before.start <= LONGEST) {
      first -= 1;
      start = before.start;
    } else if (after?.block === sentence.block && after.end - start <= LONGEST) {
      last += 1;
      end = after.end;
    } else {
      return { start, end };
    }
  }
}
