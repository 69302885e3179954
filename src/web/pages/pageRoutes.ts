import { Hono } from "hono";
import type { ReaderDesk } from "../readerDesk.ts";
import type { ReaderEnv } from "../readerEnv.ts";
import { coveragePage } from "./coveragePage.tsx";

/** The pages for people. */
export function pageRoutes(desk: ReaderDesk): Hono<ReaderEnv> {
  const app = new Hono<ReaderEnv>();
  app.get("/", (context) => context.html(coveragePage(desk.snapshot(), desk.editorial(), desk.commands)));
  return app;
}
