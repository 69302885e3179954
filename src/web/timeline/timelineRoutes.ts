import { Hono } from "hono";
import { UserError } from "../../errors.ts";
import { readPeriod } from "../../answer/question/readPeriod.ts";
import { timelineEvents } from "../../render/timeline/timelineEvents.ts";
import { timelineSvg } from "../../render/timeline/timelineSvg.ts";
import { answerFromUrl } from "../answerFromUrl.ts";
import { readPage } from "../pages/pagesView.tsx";
import type { ReaderServices } from "../readerServices.ts";
import type { ReaderContext, ReaderEnv } from "../readerEnv.ts";
import { PICTURED, timelinePage, type Filters } from "./timelinePage.tsx";
import { certainties, narrow, type Timeline } from "./narrow.ts";
import { timesCited, timesOf } from "./timesOf.ts";

/** `/timeline`: all times in the coverage, or those that `/when` finds for a topic; `/timeline.svg`: as a picture. */
export function timelineRoutes(services: ReaderServices): Hono<ReaderEnv> {
  const app = new Hono<ReaderEnv>();
  app.get("/timeline", async (context) => {
    const filters = readFilters(context);
    return context.html(timelinePage(await timelineFor(services, filters), filters));
  });
  app.get("/timeline.svg", async (context) => {
    const { dated, undated } = await timelineFor(services, readFilters(context));
    const events = timelineEvents({
      excerpts: [...dated, ...undated].slice(0, PICTURED).map(({ cite }) => cite()),
    });
    const theme = context.req.query("theme") === "dark" ? "dark" : "light";
    return context.body(timelineSvg(events, theme).svg, 200, {
      "Content-Type": "image/svg+xml; charset=utf-8",
    });
  });
  return app;
}

function readFilters({ req }: ReaderContext): Filters {
  const query = (name: string): string => req.query(name)?.trim() ?? "";
  const chosen = new Set(req.queries("sure"));
  const sure = certainties.filter((one) => chosen.has(one));
  return {
    about: query("about"),
    from: query("from"),
    to: query("to"),
    sure: new Set(sure.length === 0 ? certainties : sure),
    page: readPage(req.query("page")),
  };
}

/** What remains after filtering, in order of time; throws a `UserError` for an invalid period. */
async function timelineFor(services: ReaderServices, { about, from, to, sure }: Filters): Promise<Timeline> {
  const period = readPeriod({
    text: about,
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
  });
  const { unlisted } = services;
  if (about === "" && unlisted !== undefined) throw new UserError(unlisted);
  const passages =
    about === "" ? await timesOf(services.snapshot()) : timesCited(await datedAbout(services, about));
  const retracted = Object.entries(services.editorial()).flatMap(([file, { status }]) =>
    status === "retracted" ? [file] : [],
  );
  return narrow(passages, { period, sure, retracted: new Set(retracted) });
}

/** What `/when` answers for a topic, best first; the page sorts it by time. */
async function datedAbout(services: ReaderServices, about: string) {
  const asked = new Map([
    ["command", "when"],
    ["text", about],
  ]);
  return (await answerFromUrl(services, (name) => asked.get(name))).answer.excerpts;
}
