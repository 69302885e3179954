import type { Child } from "hono/jsx";
import type { Excerpt } from "../../answer/reply/answer.ts";
import { dateInWords } from "../../render/dateInWords.ts";
import { groupByArticle } from "../../render/groupByArticle.ts";
import { groupView } from "../../render/html/answerView.tsx";
import { excerptView } from "../../render/html/excerptView.tsx";
import { page, type Page } from "../pages/layout.tsx";
import { pagesView } from "../pages/pagesView.tsx";
import { certainties, type Certainty, type Timeline } from "./narrow.ts";

/** Most passages in a picture, which has a row for each. */
export const PICTURED = 24;
/** Passages per page. */
const SHOWN = 60;

const labels: Readonly<Record<Certainty, string>> = {
  stated: "stated in the text",
  derived: "computed from another date",
  unanchored: "without a date",
};

/** The filters of the timeline. */
export interface Filters {
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly sure: ReadonlySet<Certainty>;
  /** From 1. */
  readonly page: number;
}

/** `/timeline`: every passage with a time, oldest first, with undatable ones separately. */
export function timelinePage({ dated, undated }: Timeline, filters: Filters): Page {
  const from = (filters.page - 1) * SHOWN;
  const shown = dated.slice(from, from + SHOWN);
  return page({
    title: filters.about === "" ? "Timeline" : `Timeline: ${filters.about}`,
    section: "timeline",
    children: (
      <>
        <h1>Timeline</h1>
        {filtersView(filters)}
        {dated.length === 0 || dated.length + undated.length > PICTURED ? null : pictureView(filters)}
        <section aria-labelledby="dated">
          <h2 id="dated">{countOf(dated.length, "dated passage")}</h2>
          <ol class="timeline" start={from + 1}>
            {shown.map(({ cite }) => entryView(cite()))}
          </ol>
          {pagesView(filters.page, Math.ceil(dated.length / SHOWN), (number) => {
            const query = queryOf(filters);
            query.append("page", String(number));
            return `/timeline?${query.toString()}`;
          })}
        </section>
        {undated.length === 0 ? null : (
          <section aria-labelledby="undated">
            <h2 id="undated">{countOf(undated.length, "passage")} without a date</h2>
            <p class="note">Their articles give no date to count from.</p>
            {groupByArticle(
              undated.slice(0, SHOWN).map(({ cite }) => cite()),
              "when",
            ).map((group) => groupView(group, "when", "h3"))}
            {undated.length > SHOWN ? <p class="note">The first {SHOWN} are shown.</p> : null}
          </section>
        )}
      </>
    ),
  });
}

const countOf = (count: number, what: string): string =>
  count === 0 ? `No ${what}` : count === 1 ? `One ${what}` : `${count} ${what}s`;

function entryView(excerpt: Excerpt): Child {
  const { time } = excerpt;
  const { from = "", to, certainty = "stated", anchor } = time ?? {};
  return (
    <li>
      <div class="when">
        <time datetime={from}>{dateInWords(from)}</time>
        {to === undefined || to === from ? null : (
          <>
            {" to "}
            <time datetime={to}>{dateInWords(to)}</time>
          </>
        )}
        <span class="sure">
          {certainty === "stated" ? "stated" : "computed"}
          {anchor === undefined ? null : (
            <>
              {" from "}
              <q>{anchor}</q>
            </>
          )}
        </span>
      </div>
      <div>{excerptView(excerpt, "when", true)}</div>
    </li>
  );
}

/** The timeline as a picture, in the colours of the page. */
function pictureView(filters: Filters): Child {
  const address = `/timeline.svg?${queryOf(filters).toString()}`;
  return (
    <details class="pictured" open>
      <summary>As a picture</summary>
      <picture>
        <source media="(prefers-color-scheme: dark)" srcset={`${address}&theme=dark`} />
        <img
          class="picture"
          src={`${address}&theme=light`}
          alt="The passages below, each at its place in time"
        />
      </picture>
    </details>
  );
}

function queryOf({ about, from, to, sure }: Filters): URLSearchParams {
  const query = new URLSearchParams({ about, from, to });
  for (const one of sure) query.append("sure", one);
  return query;
}

function filtersView({ about, from, to, sure }: Filters): Child {
  return (
    <form class="filters" action="/timeline" method="get">
      <label>
        About
        <input name="about" type="search" maxlength={1000} value={about} />
      </label>
      <label>
        From
        <input name="from" size={10} maxlength={10} placeholder="2021-06-12" value={from} />
      </label>
      <label>
        To
        <input name="to" size={10} maxlength={10} placeholder="2021" value={to} />
      </label>
      <fieldset>
        <legend>Dates</legend>
        {certainties.map((one) => (
          <label class="check">
            <input type="checkbox" name="sure" value={one} checked={sure.has(one)} /> {labels[one]}
          </label>
        ))}
      </fieldset>
      <button type="submit">Show</button>
    </form>
  );
}
