import { Hono } from "hono";
import { articleCard } from "../../answer/reply/articleCard.ts";
import type { Snapshot } from "../../answer/snapshot.ts";
import type { Article } from "../../corpus/article.ts";
import { problemPage } from "../pages/problemPage.tsx";
import type { ReaderServices } from "../readerServices.ts";
import type { ReaderContext, ReaderEnv } from "../readerEnv.ts";
import { articlePage } from "./articlePage.tsx";
import {
  findEarlier,
  isLinkedVersion,
  readLinkedPassage,
  type Earlier,
  type LinkedPassage,
} from "./findCited.ts";
import { goneArticlePage } from "./goneArticlePage.tsx";
import { layersOf, markable, type Markable } from "./layersOf.ts";

/** It depends on stored versions as well as the coverage, so it does not use `cachePages`. */
const unremembered = { "Cache-Control": "no-store" };

/** `/articles/ID`: one article, with the passage that `?start=&end=&hash=` names marked. */
export function articleRoutes(services: ReaderServices): Hono<ReaderEnv> {
  return new Hono<ReaderEnv>().get("/articles/:id", async (context) => {
    const id = context.req.param("id");
    const snapshot = await services.openArticle(id);
    const { articles, retracted = [] } = snapshot;
    const article = [...articles, ...retracted].find((one) => one.id === id);
    const wanted = readLinkedPassage((name) => context.req.query(name));
    if (article === undefined) return showGone(context, services, id, wanted);
    if (wanted === undefined || isLinkedVersion(article, wanted))
      return show(context, services, article, { snapshot, excerpt: wanted });
    const earlier = findEarlier(wanted, await services.keptTexts(id), article.text);
    const isSame = earlier?.now?.start === wanted.start;
    return show(
      context,
      services,
      article,
      isSame ? { snapshot, excerpt: wanted, earlier: "same" } : { snapshot, earlier: earlier ?? "unknown" },
    );
  });
}

/** What the article was found in, the passage to mark, and what became of the version that was cited. */
interface Cited {
  readonly snapshot: Snapshot;
  readonly excerpt?: LinkedPassage | undefined;
  readonly earlier?: Earlier | "same" | "unknown";
}

function show(
  context: ReaderContext,
  services: ReaderServices,
  article: Article,
  { snapshot, excerpt, earlier }: Cited,
) {
  const asked = new Set(context.req.query("mark")?.split(","));
  const wanted: ReadonlySet<Markable> = new Set(markable.filter((kind) => asked.has(kind)));
  const view = articlePage({
    article,
    card: articleCard(article, services.editorial()),
    layers: layersOf(snapshot, snapshot.articles.indexOf(article), wanted),
    wanted,
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(typeof earlier === "object" ? { earlier } : {}),
    isUnknown: earlier === "unknown",
  });
  return earlier === undefined ? context.html(view) : context.html(view, 200, unremembered);
}

/** A renamed article opens under its new name; for a removed one, only what was cited is shown. */
async function showGone(
  context: ReaderContext,
  services: ReaderServices,
  id: string,
  wanted: LinkedPassage | undefined,
) {
  const kept = await services.keptTexts(id);
  const contents = new Set(kept.map(({ content }) => content));
  const { articles, retracted = [] } = await services.openArticle(id, contents);
  const renamed = [...articles, ...retracted].find(({ content }) => contents.has(content));
  if (renamed !== undefined) {
    const { search } = new URL(context.req.url);
    return context.redirect(`/articles/${encodeURIComponent(renamed.id)}${search}`);
  }
  const earlier = wanted === undefined ? undefined : findEarlier(wanted, kept, undefined);
  if (earlier !== undefined) return context.html(goneArticlePage(earlier), 200, unremembered);
  const words = "It is not in the coverage, or no longer. It may have been renamed.";
  return context.html(problemPage("There is no such article", words), 404);
}
