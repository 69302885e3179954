import type { Child } from "hono/jsx";
import type { Answer, AnswerCommand, ArticleCard } from "../../answer/reply/answer.ts";
import { dateInWords } from "../dateInWords.ts";
import { groupByArticle, type Placed } from "../groupByArticle.ts";
import { openings, RELATED } from "../outcomes.ts";
import { articlePath } from "../readerLink.ts";
import { editorView } from "./editorView.tsx";
import { excerptView } from "./excerptView.tsx";

/** The excerpts of one article. */
type PlacedGroup = readonly [Placed, ...Placed[]];

/**
 * An answer on a page: how sure it is, then its excerpts under the headlines of their articles.
 *
 * @param addressOf the page for another text, for the choices
 */
export function answerView(answer: Answer, addressOf: (text: string) => string): Child {
  return (
    <section class={`answer ${answer.kind}`} aria-label="Answer">
      <p class="opening">{openings[answer.kind]}</p>
      {answer.notes.map((note) => (
        <p class="note">{note}</p>
      ))}
      {answer.choices.length === 0 ? null : (
        <ul class="choices">
          {answer.choices.map(({ label, value }) => (
            <li>
              <a href={addressOf(value)}>
                <bdi>{label}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
      {answer.articles.map(cardView)}
      {groupByArticle(answer.excerpts, answer.command).map((group) => groupView(group, answer.command))}
      {answer.related.length === 0 ? null : (
        <div class="related">
          <p class="opening">{RELATED}</p>
          {groupByArticle(answer.related, answer.command).map((group) => groupView(group, answer.command))}
        </div>
      )}
    </section>
  );
}

/** The excerpts of one article under its headline, at the page's heading level, with the article's details. */
export function groupView(group: PlacedGroup, command: AnswerCommand, Heading: "h2" | "h3" = "h2"): Child {
  const { file, headline, outlet, published, status } = group[0].excerpt;
  return (
    <article class={`group ${status}`}>
      <Heading dir="auto">
        <a href={articlePath(file)}>{headline}</a>
      </Heading>
      {knownView({
        ...(outlet === undefined ? {} : { outlet }),
        ...(published === undefined ? {} : { published }),
      })}
      {editorView(group[0].excerpt)}
      {group.map(({ excerpt }) => excerptView(excerpt, command))}
    </article>
  );
}

function cardView(card: ArticleCard): Child {
  return (
    <article class={`group ${card.status ?? "live"}`}>
      <h2 dir="auto">
        <a href={articlePath(card.file)}>{card.headline}</a>
      </h2>
      {knownView(card)}
      {editorView(card)}
    </article>
  );
}

function knownView({
  outlet,
  published,
  authors,
}: Pick<ArticleCard, "outlet" | "published" | "authors">): Child {
  const by = authors === undefined ? undefined : `by ${authors.join(", ")}`;
  const known = [outlet, published === undefined ? "undated" : dateInWords(published), by];
  return (
    <p class="byline">
      <bdi>{known.filter((one) => one !== undefined).join(" · ")}</bdi>
    </p>
  );
}
