import type { Child } from "hono/jsx";
import type { NamedEntity } from "../../answer/names/namedEntity.ts";
import type { Excerpt } from "../../answer/reply/answer.ts";
import { groupByArticle } from "../../render/groupByArticle.ts";
import { groupView } from "../../render/html/answerView.tsx";
import { dateInWords } from "../../render/dateInWords.ts";
import { articlePath } from "../../render/readerLink.ts";
import { personPath } from "../article/layersOf.ts";
import { page, type Page } from "../pages/layout.tsx";
import { answerPath } from "../pages/searchForm.tsx";
import type { Portrait } from "./portraitOf.ts";

const kinds = { person: "Person", org: "Organisation", place: "Place" } as const;

/**
 * `/people/ID`: how somebody is described over time, what they said in each article, where they are named and with
 * whom.
 */
export function personPage(entity: NamedEntity, { articles, named, others }: Portrait): Page {
  const also = entity.forms.filter((form) => form !== entity.name);
  const roles = articles.flatMap((one) => one.roles);
  const said = articles.flatMap((one) => one.said);
  return page({
    title: entity.name,
    section: "people",
    children: (
      <>
        <h1 dir="auto">{entity.name}</h1>
        <p class="byline">
          {kinds[entity.kind]}
          {also.length === 0 ? null : (
            <>
              {" · also "}
              <bdi>{also.join(", ")}</bdi>
            </>
          )}
          {entity.lexicon.length === 0 ? null : (
            <>
              {" · by common knowledge "}
              <bdi>{entity.lexicon.join(", ")}</bdi>
            </>
          )}
        </p>
        {sectionView("roles", "Who this is, by date", roles, "No article says who or what this is.")}
        {sectionView("said", "What they said", said, "No article quotes them.")}
        <section aria-labelledby="named">
          <h2 id="named">Where they are named</h2>
          {articles.length < named ? (
            <p class="note">
              {`In ${named} articles; this page is made from the latest ${articles.length}.`}
            </p>
          ) : null}
          <ul class="roles">
            {articles.map(({ article, mentions }) => (
              <li>
                <a href={articlePath(article.file)}>
                  <bdi>{article.headline}</bdi>
                </a>{" "}
                <span class="meta">
                  {article.details.published === undefined
                    ? "undated"
                    : dateInWords(article.details.published)}
                  , {mentions === 1 ? "once" : `${mentions} times`}
                </span>
              </li>
            ))}
          </ul>
        </section>
        {othersView(others)}
        <p class="take">
          <a href={answerPath({ command: "who", question: { text: entity.name } })}>Ask who this is</a> ·{" "}
          <a href={answerPath({ command: "quote", question: { text: entity.name } })}>their words</a> ·{" "}
          <a href={answerPath({ command: "compare", question: { text: entity.name } })}>
            compare the articles
          </a>
        </p>
      </>
    ),
  });
}

function sectionView(id: string, title: string, excerpts: readonly Excerpt[], none: string): Child {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {excerpts.length === 0 ? (
        <p class="note">{none}</p>
      ) : (
        groupByArticle(excerpts, "who").map((group) => groupView(group, "who", "h3"))
      )}
    </section>
  );
}

function othersView(others: Portrait["others"]): Child {
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">Named in the same paragraphs</h2>
      <ul class="people together">
        {others.map(({ entity, paragraphs }) => (
          <li>
            <a href={personPath(entity)}>
              <bdi>{entity.name}</bdi>
            </a>
            <span class="meta">{paragraphs}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
