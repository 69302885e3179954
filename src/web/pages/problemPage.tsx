import { page, type Page } from "./layout.tsx";

/** Says in plain words that something is not there or cannot be done, and what to do. */
export function problemPage(title: string, words: string): Page {
  return page({
    title,
    section: "none",
    children: (
      <>
        <h1>{title}</h1>
        <p>{words}</p>
        <p>
          <a href="/">All articles of the coverage</a>
        </p>
      </>
    ),
  });
}
