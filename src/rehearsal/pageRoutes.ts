import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import * as z from "zod";
import { doPageAction, pageRequest } from "./pageActions.ts";
import { pageAssets } from "./pageAssets.ts";
import { pageEvents, pageState } from "./pageState.ts";
import type { Example, PageAction, Role } from "./pageTypes.ts";
import { personOf } from "./person.ts";
import type { RestContext, RestEnv } from "./rest/request.ts";
import { newSecret, type Change, type World } from "./world.ts";

/** Only this server's files may be loaded, and no other page may frame it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Maximum time by which to move the clock forward at once. */
const clockRequest = z.object({ hours: z.int().min(1).max(168) });
const HOUR = 3_600_000;

/** Maximum request size in bytes: Discord's largest file as base64, plus the rest of the request. */
const largestBody = 25 * 1024 * 1024;

const headers = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
};

/** What the page offers. */
export interface OfferedByPage {
  /** The folder of the built page, ending in a slash; without it, no page is served. */
  readonly page?: URL;
  /** Example questions for a first visitor. */
  readonly examples?: readonly Example[];
  /**
   * Moves the clock forward by milliseconds, and resolves when everything due by then is done; without it, the page
   * does not offer this.
   */
  readonly moveClock?: (milliseconds: number) => void | Promise<void>;
}

/**
 * The routes of the page. Requests that change something or read the conversation need a secret that only the page
 * has, so that another site in the same browser can neither control the bot nor read its messages.
 */
export function pageRoutes(world: World, { page, examples = [], moveClock }: OfferedByPage): Hono<RestEnv> {
  const pageSecret = newSecret(world.random);
  let assets: ReturnType<typeof pageAssets> | undefined;
  const load = (folder: URL) => (assets ??= pageAssets(folder, pageSecret));
  const people = { member: personOf(world, world.member), moderator: personOf(world, world.moderator) };
  const roleOf = (context: RestContext): Role =>
    context.req.query("as") === "moderator" ? "moderator" : "member";

  const app = new Hono<RestEnv>();
  if (page !== undefined) {
    app.get("/", async (context) => context.html((await load(page)).html, 200, headers));
    app.get("/page.css", async (context) =>
      context.body((await load(page)).css, 200, { ...headers, "Content-Type": "text/css; charset=utf-8" }),
    );
    app.get("/page.js", async (context) =>
      context.body((await load(page)).script, 200, {
        ...headers,
        "Content-Type": "text/javascript; charset=utf-8",
      }),
    );
  }
  app.use("/page/*", async (context, next) => {
    const shown = context.req.header("x-page-secret") ?? context.req.query("secret");
    const origin = context.req.header("origin");
    const isOwn = origin === undefined || origin === `http://${context.req.header("host")}`;
    if (shown !== pageSecret || !isOwn) return context.text("Reload the page.", 403);
    return next();
  });
  app.use(
    "/page/*",
    bodyLimit({
      maxSize: largestBody,
      onError: (context) => context.text("This is over 25 MB. Choose a smaller file.", 413),
    }),
  );
  app.get("/page/state", (context) =>
    context.json(
      pageState(world, people[roleOf(context)], context.req.query("channel") ?? "newsroom", {
        examples,
        movesClock: moveClock !== undefined,
      }),
    ),
  );
  app.get("/page/events", (context) =>
    streamSSE(context, async (stream) => {
      const person = people[roleOf(context)];
      const listener = (change: Change) => {
        for (const event of pageEvents(world, person, change)) {
          void stream.writeSSE({ data: JSON.stringify(event) });
        }
      };
      world.listeners.add(listener);
      await stream.write(": listening\n\n");
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      world.listeners.delete(listener);
    }),
  );
  app.post("/page/clock", async (context) => {
    const request = clockRequest.safeParse(await context.req.json().catch(() => undefined));
    if (!request.success || moveClock === undefined) return context.text("The clock was not moved.", 400);
    await moveClock(request.data.hours * HOUR);
    return context.body(null, 204);
  });
  app.post("/page/act", async (context) => {
    const request = pageRequest.safeParse(await context.req.json().catch(() => undefined));
    if (!request.success) return context.json({ kind: "error", message: "This request is not valid." });
    const { as, channel, action } = request.data;
    return context.json(await doPageAction(people[as], channel, action as PageAction));
  });
  return app;
}
