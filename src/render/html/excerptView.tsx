import type { Child } from "hono/jsx";
import type { Excerpt } from "../../answer/reply/answer.ts";
import { showControls } from "../../text/showControls.ts";
import { passagePath } from "../readerPath.ts";
import { speakerWords, timeWords } from "../words.ts";

/** Where in its article a passage is that is in no paragraph. */
const places: Readonly<Record<Exclude<Excerpt["role"], "body">, string>> = {
  headline: "headline",
  dek: "line under the headline",
  heading: "heading",
  caption: "caption",
  credit: "credit",
  boilerplate: "outside the article",
};

/** One excerpt, word for word with the words that answer marked, and below it where it stands and what is known of it. */
export function excerptView(excerpt: Excerpt): Child {
  const { role, paragraph, status, link } = excerpt;
  const about = [speakerWords(excerpt), timeWords(excerpt)].filter((words) => words !== undefined);
  return (
    <figure class={`excerpt ${status}`}>
      <blockquote dir="auto">{markedWords(excerpt)}</blockquote>
      <figcaption>
        <a href={passagePath(excerpt)}>{role === "body" ? `Paragraph ${paragraph}` : places[role]}</a>
        {link === undefined ? null : (
          <>
            {" · "}
            <a href={link} rel="noreferrer nofollow">
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
    words.push(showControls(quote.slice(at - offset, start - offset)));
    words.push(<b>{showControls(quote.slice(start - offset, end - offset))}</b>);
    at = end;
  }
  words.push(showControls(quote.slice(at - offset)));
  return words;
}
