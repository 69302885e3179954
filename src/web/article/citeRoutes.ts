import { Hono } from "hono";
import { withLink } from "../../answer/cite/withLinks.ts";
import type { Excerpt } from "../../answer/reply/answer.ts";
import { makeExcerpt } from "../../answer/reply/makeExcerpt.ts";
import { citationOf } from "../../render/cite/citation.ts";
import { citationFormats } from "../../render/cite/citationFiles.ts";
import { answerFromUrl } from "../answerFromUrl.ts";
import { problemPage } from "../pages/problemPage.tsx";
import type { ReaderServices } from "../readerServices.ts";
import type { ReaderContext, ReaderEnv } from "../readerEnv.ts";
import { isLinkedVersion, readLinkedPassage } from "./findCited.ts";

/** Characters of the day in an ISO 8601 timestamp. */
const DAY = 10;

/**
 * `/articles/ID/cite/bib` and others: a citation of a passage or an article; `/answer/cite/bib`: everything an answer
 * cites.
 */
export function citeRoutes(services: ReaderServices): Hono<ReaderEnv> {
  const app = new Hono<ReaderEnv>();
  app.get("/articles/:id/cite/:format", async (context) => {
    const excerpt = await excerptOf(context, services);
    return cite(context, services, excerpt === undefined ? [] : [excerpt]);
  });
  app.get("/answer/cite/:format", async (context) => {
    const { answer } = await answerFromUrl(services, (name) => context.req.query(name));
    return cite(context, services, answer.excerpts);
  });
  return app;
}

/** The passage that a URL names, or the headline if it names none; `undefined` if the article does not have it. */
async function excerptOf(
  context: ReaderContext,
  { openArticle }: ReaderServices,
): Promise<Excerpt | undefined> {
  const wantedId = context.req.param("id") ?? "";
  const snapshot = await openArticle(wantedId);
  const place = snapshot.articles.findIndex(({ id }) => id === wantedId);
  const article = snapshot.articles[place];
  const wanted = readLinkedPassage((name) => context.req.query(name));
  if (article === undefined || (wanted !== undefined && !isLinkedVersion(article, wanted))) return undefined;
  const span = wanted ?? article.blocks[0];
  return span && withLink(makeExcerpt(snapshot, { article: place, span }, []), snapshot);
}

function cite(context: ReaderContext, { now, publicUrl }: ReaderServices, excerpts: readonly Excerpt[]) {
  const format = citationFormats.find(({ extension }) => extension === context.req.param("format"));
  if (format === undefined || excerpts.length === 0)
    return context.html(
      problemPage("There is nothing to cite", "The passage is no longer in the coverage."),
      404,
    );
  const accessed = new Date(now()).toISOString().slice(0, DAY);
  const base = publicUrl ?? new URL(context.req.url).origin;
  const citations = excerpts.map((excerpt) => citationOf(excerpt, accessed, base));
  const shown = format.extension === "txt" ? "inline" : "attachment";
  return context.body(format.write(citations), 200, {
    "Content-Type": format.mediaType,
    "Content-Disposition": `${shown}; filename="citation.${format.extension}"`,
    // It contains the day on which it was read.
    "Cache-Control": "no-store",
  });
}
