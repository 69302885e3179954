import { createHash } from "node:crypto";
import { Hono } from "hono";
import type { ReaderDesk } from "../readerDesk.ts";
import type { ReaderEnv } from "../readerEnv.ts";
import { feedOf } from "./feedOf.ts";

/** `/feed.atom`: new articles, corrections and retractions. It depends on when they came too: it has an ETag of its own. */
export function feedRoutes(desk: ReaderDesk): Hono<ReaderEnv> {
  return new Hono<ReaderEnv>().get("/feed.atom", async (context) => {
    const base = desk.publicUrl ?? new URL(context.req.url).origin;
    const feed = feedOf(desk.snapshot(), desk.editorial(), await desk.seen(), base);
    const etag = `"${createHash("sha256").update(feed).digest("base64url").slice(0, 22)}"`;
    const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
    if (context.req.header("if-none-match")?.includes(etag)) return context.body(null, 304, headers);
    return context.body(feed, 200, { ...headers, "Content-Type": "application/atom+xml; charset=utf-8" });
  });
}
