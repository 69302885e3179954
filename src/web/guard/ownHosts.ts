import type { MiddlewareHandler } from "hono";
import { isLoopback } from "../../config/isLoopback.ts";
import { requestHeader, type ReaderEnv } from "../readerEnv.ts";

/**
 * Refuses requests for other host names. Otherwise a malicious page whose name was pointed here could read a server
 * that only this machine can reach. If others can connect, the token protects it.
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
