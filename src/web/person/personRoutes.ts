import { Hono } from "hono";
import { namesOf } from "../article/layersOf.ts";
import { problemPage } from "../pages/problemPage.tsx";
import type { ReaderServices } from "../readerServices.ts";
import type { ReaderEnv } from "../readerEnv.ts";
import { peoplePage } from "./peoplePage.tsx";
import { personPage } from "./personPage.tsx";
import { portraitOf } from "./portraitOf.ts";

/** `/people`: all names; `/people/ID`: what the coverage has about one. */
export function personRoutes(services: ReaderServices): Hono<ReaderEnv> {
  const app = new Hono<ReaderEnv>();
  app.get("/people", (context) =>
    context.html(peoplePage(services.snapshot().directory, context.req.query("kind"))),
  );
  app.get("/people/:id", async (context) => {
    const id = context.req.param("id");
    const { snapshot, named } = await services.openName(id);
    const entity = namesOf(snapshot).get(id);
    if (entity === undefined)
      return context.html(
        problemPage("There is no such page", "The articles name nobody with this address, or no longer do."),
        404,
      );
    return context.html(personPage(entity, portraitOf(snapshot, entity, named)));
  });
  return app;
}
