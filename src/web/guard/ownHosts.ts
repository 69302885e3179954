import type { MiddlewareHandler } from "hono";
import { isLoopback } from "../../config.ts";
import { requestHeader, type ReaderEnv } from "../readerEnv.ts";

/**
 * Refuses what names another host: a page of another name that was pointed here must not read a server that only this
 * machine can connect to. Where others can, the token keeps it.
 */
export function ownHosts(host: string, publicUrl: string | undefined): MiddlewareHandler<ReaderEnv> {
  const known = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  return async (context, next) => {
    if (!isLoopback(host)) return next();
    const asked = requestHeader(context, "host") ?? "";
    const name = asked.replace(/:\d+$/u, "").replace(/^\[(.*)\]$/u, "$1");
    if (asked === known || isLoopback(name)) return next();
    return context.text("This server has another name. Set PUBLIC_URL to the one that people open.", 421);
  };
}
