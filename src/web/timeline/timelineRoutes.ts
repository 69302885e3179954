import { Hono } from "hono";
import { readPeriod } from "../../answer/question/readPeriod.ts";
import { answerOf } from "../answerOf.ts";
import type { ReaderDesk } from "../readerDesk.ts";
import type { ReaderEnv } from "../readerEnv.ts";
import { timelinePage, type Filters } from "./timelinePage.tsx";
import { certainties, inOrder, timesOf } from "./timesOf.ts";

/** `/timeline`: all times of the coverage, or those of what `/when` finds about a topic. */
export function timelineRoutes(desk: ReaderDesk): Hono<ReaderEnv> {
  return new Hono<ReaderEnv>().get("/timeline", (context) => {
    const query = (name: string): string => context.req.query(name)?.trim() ?? "";
    const chosen = new Set(context.req.queries("sure"));
    const sure = certainties.filter((one) => chosen.has(one));
    const filters: Filters = {
      about: query("about"),
      from: query("from"),
      to: query("to"),
      sure: new Set(sure.length === 0 ? certainties : sure),
      page: Math.max(1, Math.min(10_000, Math.trunc(Number(query("page"))) || 1)),
    };
    const { about, from, to } = filters;
    const period = readPeriod({
      text: about,
      ...(from === "" ? {} : { from }),
      ...(to === "" ? {} : { to }),
    });
    const excerpts = about === "" ? timesOf(desk.snapshot()) : datedAbout(desk, about);
    const retracted = desk.editorial();
    const standing = excerpts.filter(({ file }) => retracted[file]?.status !== "retracted");
    return context.html(timelinePage(inOrder(standing, period, filters.sure), filters));
  });
}

/** What `/when` answers about a topic, in its best order; the page puts it in the order of time. */
function datedAbout(desk: ReaderDesk, about: string) {
  const asked = new Map([
    ["command", "when"],
    ["text", about],
  ]);
  return answerOf(desk, (name) => asked.get(name)).answer.excerpts;
}
