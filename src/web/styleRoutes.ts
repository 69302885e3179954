import { readFile } from "node:fs/promises";
import { Hono } from "hono";
import { dist } from "../places.ts";
import type { ReaderEnv } from "./readerEnv.ts";

/** An opening quotation mark on paper. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#8a2a1d"/><path d="M8 22q0-9 6-13l1.500 2q-3 2-3.500 5h3v6zm9 0q0-9 6-13l1.500 2q-3 2-3.500 5h3v6z" fill="#fff"/></svg>`;

/** The style sheet from the build, the icon, and robots.txt. */
export function styleRoutes(): Hono<ReaderEnv> {
  let style: Promise<string> | undefined;
  const app = new Hono<ReaderEnv>();
  app.get("/reader.css", async (context) => {
    style ??= readFile(new URL("reader/reader.css", dist), "utf8");
    return context.body(await style, 200, { "Content-Type": "text/css; charset=utf-8" });
  });
  app.get("/favicon.svg", (context) => context.body(icon, 200, { "Content-Type": "image/svg+xml" }));
  app.get("/robots.txt", (context) => context.text("User-agent: *\nDisallow: /\n"));
  return app;
}
