import { createHmac, timingSafeEqual } from "node:crypto";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import { enterPage } from "../pages/enterPage.tsx";
import { requestHeader, type ReaderContext, type ReaderEnv } from "../readerEnv.ts";
import { limitRate } from "./limitRate.ts";

const COOKIE = "reader";
/** Seconds before a browser must enter the token again. */
const LASTS = 30 * 86_400;
/** Tokens that one address may try per minute. */
const TRIES = 10;
/** Bytes of the form: a token and the URL to continue to. */
const LARGEST_FORM = 20_000;
/** Pages that everybody may see, because they reveal nothing about the coverage. */
const open: ReadonlySet<string> = new Set(["/enter", "/healthz", "/readyz", "/reader.css", "/robots.txt"]);

/**
 * Shows the coverage only to visitors with the token, sent as `Authorization: Bearer TOKEN` or entered once in a
 * form.
 */
export function wantToken(token: string | undefined): MiddlewareHandler<ReaderEnv> {
  return async (context, next) => {
    if (token === undefined || open.has(context.req.path)) return next();
    if (isShown(context, token)) return next();
    context.header("WWW-Authenticate", "Bearer");
    const { pathname, search, searchParams } = new URL(context.req.url);
    // Browsers do not send what follows #, but keep it when they continue, so the passage still opens.
    const passage = searchParams.has("start") ? "#excerpt" : "";
    return context.html(enterPage({ next: `${pathname}${search}${passage}` }), 401);
  };
}

/** The form for the token, and the cookie that remembers it was entered. */
export function enterRoutes(token: string | undefined): Hono<ReaderEnv> {
  const app = new Hono<ReaderEnv>();
  app.get("/enter", (context) =>
    token === undefined ? context.redirect("/") : context.html(enterPage({ next: "/" })),
  );
  app.post("/enter", limitRate(TRIES), bodyLimit({ maxSize: LARGEST_FORM }), async (context) => {
    const form = await context.req.parseBody();
    const next = typeof form["next"] === "string" ? form["next"] : "/";
    if (token === undefined) return context.redirect("/", 303);
    if (!isEqual(form["token"], token)) return context.html(enterPage({ next, isWrong: true }), 401);
    setCookie(context, COOKIE, proofOf(token), {
      httpOnly: true,
      sameSite: "Lax",
      path: "/",
      maxAge: LASTS,
      secure:
        new URL(context.req.url).protocol === "https:" ||
        requestHeader(context, "x-forwarded-proto") === "https",
    });
    return context.redirect(isOwnPath(next) ? next : "/", 303);
  });
  return app;
}

function isShown(context: ReaderContext, token: string): boolean {
  const bearer = /^Bearer (.+)$/iu.exec(requestHeader(context, "authorization") ?? "")?.[1];
  return isEqual(bearer, token) || isEqual(getCookie(context, COOKIE), proofOf(token));
}

/** The cookie's value: it opens this reader as long as the token stays the same, and does not reveal it. */
function proofOf(token: string): string {
  return createHmac("sha256", token).update("cuttings reader").digest("base64url");
}

/** Compares in constant time. */
function isEqual(shown: unknown, wanted: string): boolean {
  if (typeof shown !== "string") return false;
  const digest = (text: string): Buffer => createHmac("sha256", "compare").update(text).digest();
  return timingSafeEqual(digest(shown), digest(wanted));
}

/** "//example.org" and "/\example.org" would lead to another site. */
function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/u.test(path);
}
