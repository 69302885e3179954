import { byArticles } from "../../answer/names/articlesNaming.ts";
import type { NameDirectory } from "../../answer/names/nameDirectory.ts";
import { personPath } from "../article/layersOf.ts";
import { page, type Page } from "../pages/layout.tsx";

/** Names per page; the search finds the others. */
const SHOWN = 300;

const kinds = [
  { kind: "person", label: "People" },
  { kind: "org", label: "Organisations" },
  { kind: "place", label: "Places" },
] as const;

/** `/people`: everybody the articles name, those in most articles first; then organisations and places. */
export function peoplePage(directory: NameDirectory, wanted: string | undefined): Page {
  const { kind, label } = kinds.find((one) => one.kind === wanted) ?? kinds[0];
  const all = byArticles(directory, kind);
  const fewest = all[SHOWN - 1]?.articles ?? 0;
  // Sorting tens of thousands by name to show the first 300 would keep everybody else waiting.
  const shown = all
    .filter(({ articles }) => articles >= fewest)
    .toSorted((a, b) => b.articles - a.articles || a.entity.name.localeCompare(b.entity.name))
    .slice(0, SHOWN);
  return page({
    title: label,
    section: "people",
    children: (
      <>
        <h1>{label}</h1>
        <nav class="tools" aria-label="Kinds of name">
          {kinds.map((one) => (
            <a href={`/people?kind=${one.kind}`} aria-current={one.kind === kind ? "page" : undefined}>
              {one.label}
            </a>
          ))}
        </nav>
        {all.length === 0 ? <p class="note">The articles name none.</p> : null}
        <ul class="people">
          {shown.map(({ entity, articles }) => (
            <li>
              <a href={personPath(entity)}>
                <bdi>{entity.name}</bdi>
              </a>
              <span class="meta">{articles === 1 ? "1 article" : `${articles} articles`}</span>
            </li>
          ))}
        </ul>
        {all.length > SHOWN ? (
          <p class="note">
            These are {SHOWN} of {all.length}.{" "}
            <a href="/answer?command=who">Ask about anybody else by name.</a>
          </p>
        ) : null}
      </>
    ),
  });
}
