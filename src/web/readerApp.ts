import { Hono } from "hono";
import { UserError } from "../errors.ts";
import { secureHeaders } from "./guard/headers.ts";
import { limitRate } from "./guard/limitRate.ts";
import { limitSize } from "./guard/limitSize.ts";
import { ownHosts } from "./guard/ownHosts.ts";
import { cachePages } from "./guard/cachePages.ts";
import { enterRoutes, wantToken } from "./guard/token.tsx";
import { healthRoutes } from "./health/healthRoutes.ts";
import { pageRoutes } from "./pages/pageRoutes.ts";
import { problemPage } from "./pages/problemPage.tsx";
import type { ReaderServices } from "./readerServices.ts";
import type { ReaderEnv } from "./readerEnv.ts";
import { styleRoutes } from "./styleRoutes.ts";

/** The reader: access checks first, then health, then pages, which are rendered once per state of the coverage. */
export function readerApp(services: ReaderServices): Hono<ReaderEnv> {
  const { settings, publicUrl, metrics, log } = services;
  const app = new Hono<ReaderEnv>();
  app.use(async (context, next) => {
    const begun = performance.now();
    await next();
    metrics.request(context.res.status, performance.now() - begun);
  });
  app.use(secureHeaders, ownHosts(settings.host, publicUrl), limitSize);
  app.use(limitRate(settings.perMinute), wantToken(settings.token));
  app.route("/", healthRoutes(services));
  app.route("/", enterRoutes(settings.token));
  app.use(cachePages(services));
  app.route("/", styleRoutes());
  app.route("/", pageRoutes(services));
  app.notFound((context) =>
    context.html(
      problemPage("There is no such page", "The address may be wrong, or the page no longer exists."),
      404,
    ),
  );
  app.onError((error, context) => {
    if (error instanceof UserError)
      return context.html(problemPage("This cannot be shown", error.message), 400);
    log.error({ err: error, path: context.req.path }, "a page of the reader could not be shown");
    return context.html(
      problemPage(
        "Something went wrong",
        "This is not your fault. The operator can find the details in the log.",
      ),
      500,
    );
  });
  return app;
}
