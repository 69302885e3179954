import type { MiddlewareHandler } from "hono";
import type { ReaderEnv } from "../readerEnv.ts";

/** No script runs, nothing of another site is loaded, no form is sent elsewhere, and no page may frame this one. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What every response says to the browser. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  // A site that is linked to does not hear what was read here.
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  // The articles are their publishers': search engines have them from there.
  "X-Robots-Tag": "noindex",
};

/** Sets them on every response that does not have them yet. */
export const secureHeaders: MiddlewareHandler<ReaderEnv> = async (context, next) => {
  await next();
  if (context.get("isReady") === true) return;
  for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
};
