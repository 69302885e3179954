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

const headers: Readonly<Record<string, string>> = {
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

/** Sets what every response of the reader says to the browser. */
export const secureHeaders: MiddlewareHandler<ReaderEnv> = async (context, next) => {
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
  await next();
};
