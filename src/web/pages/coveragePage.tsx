import type { Child } from "hono/jsx";
import type { Command } from "../../../commands/command.ts";
import { articleCard } from "../../answer/reply/articleCard.ts";
import type { ArticleCard } from "../../answer/reply/answer.ts";
import type { Snapshot } from "../../answer/snapshot.ts";
import type { Editorial } from "../../corpus/editorial.ts";
import { loadedSoFar } from "../../answer/reply/notes.ts";
import { editorView } from "../../render/html/editorView.tsx";
import { articlePath } from "../../render/readerLink.ts";
import { bylineView } from "../article/detailsView.tsx";
import { page, type Page } from "./layout.tsx";
import { pagesView } from "./pagesView.tsx";
import { searchForm } from "./searchForm.tsx";

/** Problems with files shown on the page; `/api/articles` has them all. */
const PROBLEMS = 100;
/** Articles per page. */
const SHOWN = 50;

/** An archive has too many articles to list them. */
const UNLISTED =
  "There are too many to list them all. Ask a question, or name an outlet, an author or a headline.";

/** `/`: a search form, the articles with their details, latest first, and skipped files. */
export function coveragePage(
  snapshot: Snapshot,
  editorial: Editorial,
  commands: readonly Command[],
  number: number,
): Page {
  const articles = [...snapshot.articles, ...(snapshot.retracted ?? [])].toSorted((a, b) =>
    (b.details.published ?? "").localeCompare(a.details.published ?? ""),
  );
  const count = snapshot.archived ?? articles.length;
  const from = (number - 1) * SHOWN;
  const cards = articles.slice(from, from + SHOWN).map((one) => articleCard(one, editorial));
  return page({
    title: "Cuttings",
    section: "coverage",
    children: (
      <>
        <h1>What the coverage says</h1>
        {searchForm(commands)}
        <section aria-labelledby="articles">
          <h2 id="articles">{count === 1 ? "One article" : `${count} articles`}</h2>
          {loadingView(snapshot)}
          {snapshot.archived === undefined ? (
            <ul class="articles">{cards.map(cardView)}</ul>
          ) : (
            <p>{UNLISTED}</p>
          )}
          {pagesView(number, Math.ceil(articles.length / SHOWN), (one) => `/?page=${one}`)}
        </section>
        {number === 1 ? problemsView(snapshot) : null}
      </>
    ),
  });
}

function loadingView({ soFar }: Snapshot): Child {
  return soFar === undefined ? null : <p role="status">{loadedSoFar(soFar)}</p>;
}

function cardView(card: ArticleCard): Child {
  return (
    <li class={card.status ?? "live"}>
      <h3 dir="auto">
        <a href={articlePath(card.file)}>{card.headline}</a>
      </h3>
      {bylineView(card)}
      {editorView(card)}
    </li>
  );
}

function problemsView({ problems }: Snapshot): Child {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="problems" class="problems">
      <h2 id="problems">
        {problems.length === 1 ? "One problem" : `${problems.length} problems`} with the files
      </h2>
      <ul>
        {problems.slice(0, PROBLEMS).map(({ file, what, remedy }) => (
          <li>
            <bdi class="file">{file}</bdi>: {what}. {remedy}
          </li>
        ))}
      </ul>
    </section>
  );
}
