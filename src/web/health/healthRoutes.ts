import { Hono } from "hono";
import type { ReaderServices } from "../readerServices.ts";
import type { ReaderEnv } from "../readerEnv.ts";

/** Milliseconds that each readiness check may take. */
const PATIENCE = 2_000;

/** `/healthz`: the process responds. `/readyz`: everything needed to answer is ready. `/metrics`: for Prometheus. */
export function healthRoutes({ readiness, metrics }: ReaderServices): Hono<ReaderEnv> {
  const app = new Hono<ReaderEnv>();
  app.get("/healthz", (context) => context.text("alive\n", 200, { "Cache-Control": "no-store" }));
  app.get("/readyz", async (context) => {
    const found = await Promise.all(
      Object.entries(readiness).map(async ([name, isReady]) => [name, await within(isReady)] as const),
    );
    const status = found.every(([, isReady]) => isReady) ? 200 : 503;
    return context.json(Object.fromEntries(found), status, { "Cache-Control": "no-store" });
  });
  app.get("/metrics", async (context) =>
    context.body(await metrics.text(), 200, {
      "Content-Type": metrics.contentType,
      "Cache-Control": "no-store",
    }),
  );
  return app;
}

/** A check that hangs or fails counts as not ready. */
async function within(isReady: () => boolean | Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE)));
  try {
    return await Promise.race([isReady(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
