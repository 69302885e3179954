import type { MiddlewareHandler } from "hono";
import type { ReaderEnv } from "../readerEnv.ts";

/** No scripts run, nothing from other sites is loaded, no form is sent elsewhere, and no page may frame this one. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers of every response. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  // Other sites do not learn what was read here.
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  // The articles belong to their publishers, where search engines find them.
  "X-Robots-Tag": "noindex",
};

/** Adds the headers to every response that lacks them. */
export const secureHeaders: MiddlewareHandler<ReaderEnv> = async (context, next) => {
  await next();
  if (context.get("isReady") === true) return;
  for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
};
