import { page, type Page } from "../pages/layout.tsx";

const addresses = [
  { href: "/api/answer?command=ask&text=which+court+will+hear+the+case%3F", what: "an answer as JSON" },
  { href: "/api/articles", what: "all articles with their details, as JSON" },
  { href: "/answer.csv?command=when&text=", what: "any answer as a table (CSV)" },
  { href: "/feed.atom", what: "new articles, corrections and retractions (Atom)" },
  { href: "/api/openapi.json", what: "the whole API, as an OpenAPI document" },
] as const;

/** `/api`: what programs can request. */
export function apiPage(): Page {
  return page({
    title: "API",
    section: "none",
    children: (
      <>
        <h1>For programs</h1>
        <ul class="roles">
          {addresses.map(({ href, what }) => (
            <li>
              <a href={href}>
                <code>{href.split("?")[0]}</code>
              </a>
              : {what}
            </li>
          ))}
        </ul>
        <p>
          If the reader requires a token, send it as <code>Authorization: Bearer TOKEN</code>. Offsets count
          UTF-16 units of the decoded file: <code>text.slice(start, end)</code> is the quote.
        </p>
      </>
    ),
  });
}
