import type { Article, Sentence } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import type { Candidate } from "./candidate.ts";
import { isQuestion, replyTo } from "./replyTo.ts";

/** Most UTF-16 units of a sentence with its neighbours; a longer sentence stands alone. */
const LONGEST = 500;

/**
 * What of an article is shown for a sentence: with as much around it as is read at a glance, what follows before what
 * precedes, since news explains after it tells ("... will be appealed. It says that ..."); with its reply, if it is a question.
 */
export function passageOf({ article, sentence, number }: Candidate): Span {
  const reply = isQuestion(article.text, sentence) ? replyTo(article, sentence) : undefined;
  if (reply !== undefined) return reply;
  let [first, last] = [sentence, sentence];
  for (let [before, after] = [number - 1, number + 1]; ;) {
    const earlier = article.sentences[before];
    const later = article.sentences[after];
    if (later !== undefined && follows(article, last, later) && later.end - first.start <= LONGEST) {
      last = later;
      after += 1;
    } else if (
      earlier !== undefined &&
      follows(article, earlier, first) &&
      last.end - earlier.start <= LONGEST
    ) {
      first = earlier;
      before -= 1;
    } else {
      return { start: first.start, end: last.end };
    }
  }
}

/** Whether a sentence goes on in the same paragraph, or one of the body in the next. */
function follows({ blocks }: Article, one: Sentence, next: Sentence): boolean {
  return (
    one.block === next.block ||
    (next.block === one.block + 1 &&
      blocks[one.block]?.role === "body" &&
      blocks[next.block]?.role === "body")
  );
}
