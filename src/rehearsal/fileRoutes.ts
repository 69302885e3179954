import { Hono } from "hono";
import type { RestEnv } from "./rest/request.ts";
import type { World } from "./world.ts";

/** Serves attached files: always as a download, never as a page of this origin. */
export function fileRoutes(world: World): Hono<RestEnv> {
  return new Hono<RestEnv>().get("/attachments/:channel/:id/:name", (context) => {
    const file = world.files.get(context.req.param("id"));
    if (file === undefined) return context.text("There is no such file.", 404);
    return context.body(file.bytes, 200, {
      "Content-Type": file.contentType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
    });
  });
}
