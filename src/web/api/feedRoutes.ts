import { createHash } from "node:crypto";
import { Hono } from "hono";
import type { ReaderServices } from "../readerServices.ts";
import type { ReaderEnv } from "../readerEnv.ts";
import { feedOf } from "./feedOf.ts";

/** Milliseconds that a feed is cached, unless the coverage or moderators' changes differ. */
const FRESH = 5_000;

/**
 * `/feed.atom`: new articles, corrections and retractions. It also depends on when they appeared, so it has its own
 * ETag.
 */
export function feedRoutes(services: ReaderServices): Hono<ReaderEnv> {
  let last:
    { readonly key: readonly unknown[]; readonly at: number; readonly feed: Promise<Made> } | undefined;
  const made = (base: string): Promise<Made> => {
    const [key, at] = [[services.snapshot(), services.editorial(), base], services.now()];
    const isFresh =
      last !== undefined && at - last.at < FRESH && key.every((one, place) => one === last?.key[place]);
    if (last !== undefined && isFresh) return last.feed;
    const feed = makeFeed(services, base);
    last = { key, at, feed };
    // The next request retries after a failure.
    feed.catch(() => (last = undefined));
    return feed;
  };
  return new Hono<ReaderEnv>().get("/feed.atom", async (context) => {
    const { feed, etag } = await made(services.publicUrl ?? new URL(context.req.url).origin);
    const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
    if (context.req.header("if-none-match")?.includes(etag)) return context.body(null, 304, headers);
    return context.body(feed, 200, { ...headers, "Content-Type": "application/atom+xml; charset=utf-8" });
  });
}

interface Made {
  readonly feed: string;
  readonly etag: string;
}

async function makeFeed(services: ReaderServices, base: string): Promise<Made> {
  const feed = feedOf(services.snapshot(), services.editorial(), await services.seen(), base);
  return { feed, etag: `"${createHash("sha256").update(feed).digest("base64url").slice(0, 22)}"` };
}
