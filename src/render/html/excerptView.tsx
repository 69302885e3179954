import type { Child } from "hono/jsx";
import type { AnswerCommand, Excerpt } from "../../answer/reply/answer.ts";
import { excerptLinks } from "../excerptLinks.ts";
import { placeWords } from "../placeWords.ts";
import { speakerWords, timeWords } from "../excerptWords.ts";

/**
 * One excerpt, word for word with the answering words marked, and its place and details below.
 *
 * @param command the command it answers; a date is explained only if one was asked for
 * @param isAlone true if there is no headline above it and its time is shown next to it
 */
export function excerptView(excerpt: Excerpt, command: AnswerCommand, isAlone = false): Child {
  const { status, headline } = excerpt;
  const { sentence, original } = excerptLinks(excerpt, "");
  const about = [speakerWords(excerpt), isAlone ? undefined : timeWords(excerpt, command)].filter(
    (words) => words !== undefined,
  );
  return (
    <figure class={`excerpt ${status}`}>
      <blockquote dir="auto">{markedWords(excerpt)}</blockquote>
      <figcaption>
        {isAlone ? (
          <>
            <bdi>{headline}</bdi>
            {" · "}
          </>
        ) : null}
        <a href={sentence}>{placeWords(excerpt)}</a>
        {original === undefined ? null : (
          <>
            {" · "}
            <a href={original} rel="noreferrer nofollow">
              original
            </a>
          </>
        )}
        {about.map((words) => (
          <>
            {" · "}
            <bdi>{words}</bdi>
          </>
        ))}
      </figcaption>
    </figure>
  );
}

function markedWords({ quote, start: offset, highlights }: Excerpt): Child[] {
  const words: Child[] = [];
  let at = offset;
  for (const { start, end } of highlights) {
    words.push(...paragraphs(quote.slice(at - offset, start - offset)));
    words.push(<b>{paragraphs(quote.slice(start - offset, end - offset))}</b>);
    at = end;
  }
  words.push(...paragraphs(quote.slice(at - offset)));
  return words;
}

/** A text with the space between its paragraphs separate, so that they are shown separately. */
function paragraphs(text: string): Child[] {
  return text
    .split(/(\s*\n\s*\n\s*)/u)
    .map((part, at) => (at % 2 === 1 ? <span class="gap">{part}</span> : part));
}
