import { Hono } from "hono";
import { UserError } from "../../errors.ts";
import type { ReaderServices } from "../readerServices.ts";
import type { ReaderEnv } from "../readerEnv.ts";
import { citeRoutes } from "../article/citeRoutes.ts";
import { articleRoutes } from "../article/articleRoutes.ts";
import { answerFromUrl } from "../answerFromUrl.ts";
import { apiRoutes } from "../api/apiRoutes.ts";
import { csvOf } from "../api/csvOf.ts";
import { feedRoutes } from "../api/feedRoutes.ts";
import { comparePage } from "../compare/comparePage.tsx";
import { personRoutes } from "../person/personRoutes.ts";
import { timelineRoutes } from "../timeline/timelineRoutes.ts";
import { answerPage } from "./answerPage.tsx";
import { coveragePage } from "./coveragePage.tsx";
import { readPage } from "./pagesView.tsx";

/** The pages that need the whole coverage. */
const lists = ["/people", "/feed.atom", "/api/articles"] as const;

/** The pages for people. */
export function pageRoutes(services: ReaderServices): Hono<ReaderEnv> {
  const app = new Hono<ReaderEnv>();
  const { unlisted } = services;
  if (unlisted !== undefined)
    for (const path of lists)
      app.get(path, () => {
        throw new UserError(unlisted);
      });
  app.get("/", (context) =>
    context.html(
      coveragePage(
        services.snapshot(),
        services.editorial(),
        services.commands,
        readPage(context.req.query("page")),
      ),
    ),
  );
  app.get("/answer", async (context) => {
    const { asked, answer } = await answerFromUrl(services, (name) => context.req.query(name));
    return context.html(answerPage(asked, answer, services.commands));
  });
  app.get("/answer.csv", async (context) => {
    const { answer } = await answerFromUrl(services, (name) => context.req.query(name));
    return context.body(csvOf(answer), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="answer.csv"',
    });
  });
  app.get("/compare", async (context) => {
    const about = context.req.query("about")?.trim() ?? "";
    const asked = new Map([
      ["command", "compare"],
      ["text", about],
    ]);
    const answer =
      about === "" ? undefined : (await answerFromUrl(services, (name) => asked.get(name))).answer;
    return context.html(comparePage(about, answer));
  });
  app.route("/", citeRoutes(services));
  app.route("/", articleRoutes(services));
  app.route("/", personRoutes(services));
  app.route("/", timelineRoutes(services));
  app.route("/", feedRoutes(services));
  app.route("/", apiRoutes(services));
  return app;
}
