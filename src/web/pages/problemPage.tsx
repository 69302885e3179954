import { page, type Page } from "./layout.tsx";

/** Says in plain words that something was not found or cannot be done, with the remedy. */
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
