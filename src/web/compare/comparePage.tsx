import type { Child } from "hono/jsx";
import type { Answer } from "../../answer/reply/answer.ts";
import { groupByArticle } from "../../render/groupByArticle.ts";
import { answerView, groupView } from "../../render/html/answerView.tsx";
import { openings } from "../../render/outcomes.ts";
import { page, type Page } from "../pages/layout.tsx";

const addressOf = (text: string): string => `/compare?${new URLSearchParams({ about: text }).toString()}`;

/** `/compare`: what each article says about one thing, side by side; without an answer, the form. */
export function comparePage(about: string, answer: Answer | undefined): Page {
  return page({
    title: about === "" ? "Compare" : `Compare: ${about}`,
    section: "compare",
    children: (
      <>
        <h1>Compare the articles</h1>
        <form class="search" action="/compare" method="get" role="search">
          <div class="line">
            <label class="hidden" for="about">
              A name or a topic
            </label>
            <input
              id="about"
              name="about"
              type="search"
              maxlength={1000}
              placeholder="A name or a topic"
              value={about}
            />
            <button type="submit">Compare</button>
          </div>
        </form>
        {answer === undefined ? null : answerOrColumns(answer)}
      </>
    ),
  });
}

function answerOrColumns(answer: Answer): Child {
  const groups = groupByArticle(answer.excerpts, "compare");
  if (groups.length < 2) return answerView(answer, addressOf);
  return (
    <section class={`answer ${answer.kind}`} aria-label="Answer">
      <p class="opening">{openings[answer.kind]}</p>
      {answer.notes.map((note) => (
        <p class="note">{note}</p>
      ))}
      <div class={groups.length > 2 ? "compared wide" : "compared"}>
        {groups.map((group) => groupView(group, "compare"))}
      </div>
    </section>
  );
}
