import type { MiddlewareHandler } from "hono";
import type { ReaderEnv } from "../readerEnv.ts";

/** Longest URL, in characters as sent: a question of 1,000 letters, each of which may take nine. */
const LONGEST_ADDRESS = 10_000;

const methods: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/**
 * Refuses URLs longer than any question, and requests that would change something, because nothing here can be
 * changed.
 */
export const limitSize: MiddlewareHandler<ReaderEnv> = async (context, next) => {
  const { method, url, path } = context.req;
  if (url.length > LONGEST_ADDRESS)
    return context.text("This address is too long. Ask a shorter question.", 414);
  if (!methods.has(method) && !(method === "POST" && path === "/enter")) {
    context.header("Allow", "GET, HEAD");
    return context.text("The reader is read-only.", 405);
  }
  return next();
};
