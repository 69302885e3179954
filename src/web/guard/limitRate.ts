import type { MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { isLoopback } from "../../config/isLoopback.ts";
import { requestHeader, type ReaderContext, type ReaderEnv } from "../readerEnv.ts";

/** Limits requests per address per minute; 0 for unlimited. */
export function limitRate(perMinute: number): MiddlewareHandler<ReaderEnv> {
  const limiter = new RateLimiterMemory({ points: Math.max(1, perMinute), duration: 60 });
  return async (context, next) => {
    if (perMinute === 0) return next();
    const refused = await limiter.consume(addressOf(context)).then(
      () => undefined,
      (refusal: unknown) => refusal,
    );
    if (refused === undefined) return next();
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    context.header("Retry-After", String(seconds));
    return context.text(`That is over ${perMinute} requests in one minute. Try again in ${seconds} s.`, 429);
  };
}

/** The visitor's address; behind a proxy on this machine, the address that the proxy reports. */
function addressOf(context: ReaderContext): string {
  const address = (
    (context.env as ReaderContext["env"] | undefined)?.incoming?.socket.remoteAddress ?? "127.0.0.1"
  ).replace(/^::ffff:/u, "");
  const told = requestHeader(context, "x-forwarded-for")?.split(",").at(-1)?.trim();
  return isLoopback(address) && told !== undefined && told !== "" ? told : address;
}
