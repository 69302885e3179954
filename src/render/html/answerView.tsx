import type { Child } from "hono/jsx";
import type { Answer, ArticleCard, Excerpt } from "../../answer/reply/answer.ts";
import { dateInWords } from "../dateInWords.ts";
import { openings, RELATED } from "../outcomes.ts";
import { articlePath } from "../readerPath.ts";
import { excerptView } from "./excerptView.tsx";

/**
 * An answer as a part of a page: how sure it is, then its excerpts under the articles that they stand in.
 *
 * @param addressOf where the same is asked with another text, for the choices
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
      {groupsOf(answer.excerpts).map(groupView)}
      {answer.related.length === 0 ? null : (
        <div class="related">
          <p class="opening">{RELATED}</p>
          {groupsOf(answer.related).map(groupView)}
        </div>
      )}
    </section>
  );
}

/** Excerpts of one article that follow one another, under one headline. */
export function groupsOf(excerpts: readonly Excerpt[]): Excerpt[][] {
  const groups: Excerpt[][] = [];
  for (const excerpt of excerpts) {
    const last = groups.at(-1);
    if (last?.[0]?.file === excerpt.file) last.push(excerpt);
    else groups.push([excerpt]);
  }
  return groups;
}

/** The excerpts of one article, under its headline and what is known of it. */
export function groupView(excerpts: readonly Excerpt[]): Child {
  const [first] = excerpts;
  if (first === undefined) return null;
  const { file, headline, outlet, published, status, editorNotes } = first;
  return (
    <article class={`group ${status}`}>
      <h2 dir="auto">
        <a href={articlePath(file)}>{headline}</a>
      </h2>
      {knownView({
        ...(outlet === undefined ? {} : { outlet }),
        ...(published === undefined ? {} : { published }),
      })}
      {status === "live" ? null : (
        <p class="mark-status">{status === "retracted" ? "Retracted" : "Corrected"}</p>
      )}
      {editorNotes.map((note) => (
        <p class="note" dir="auto">
          Editor’s note: {note}
        </p>
      ))}
      {excerpts.map(excerptView)}
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
      {card.status === undefined ? null : (
        <p class="mark-status">{card.status === "retracted" ? "Retracted" : "Corrected"}</p>
      )}
      {(card.editorNotes ?? []).map((note) => (
        <p class="note" dir="auto">
          Editor’s note: {note}
        </p>
      ))}
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
