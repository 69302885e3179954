import { Hono } from "hono";
import type { ReaderDesk } from "../readerDesk.ts";
import type { ReaderEnv } from "../readerEnv.ts";
import { articleRoutes } from "../article/articleRoutes.ts";
import { answerOf } from "../answerOf.ts";
import { answerPage } from "./answerPage.tsx";
import { coveragePage } from "./coveragePage.tsx";

/** The pages for people. */
export function pageRoutes(desk: ReaderDesk): Hono<ReaderEnv> {
  const app = new Hono<ReaderEnv>();
  app.get("/", (context) => context.html(coveragePage(desk.snapshot(), desk.editorial(), desk.commands)));
  app.get("/answer", (context) => {
    const { asked, answer } = answerOf(desk, (name) => context.req.query(name));
    return context.html(answerPage(asked, answer, desk.commands));
  });
  app.route("/", articleRoutes(desk));
  return app;
}
