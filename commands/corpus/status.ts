import { countPendingCorrections } from "../../src/store/corrections.ts";
import type { Subcommand } from "../moderator.ts";
import { counted, problemLines } from "./reportLines.ts";

const MEGABYTE = 1_048_576;

/** `/corpus status` shows what answers are made from. */
export const status: Subcommand = {
  name: "status",
  description: "Shows what is loaded, since when, and what is wrong with it",
  options: [],
  async run(_input, { library, store }) {
    const { snapshot, at, by } = library.loaded();
    const retracted = snapshot.retracted?.length ?? 0;
    const waiting = await countPendingCorrections(store.db);
    return {
      lines: [
        `${counted(snapshot.articles.length, "article")} answer, ${retracted} retracted; version ${snapshot.version.slice(0, 12)}.`,
        // Whoever it was may be of another server.
        ["Loaded ", { time: at }, ` by ${/^\d+$/.test(by) ? "a moderator" : by}.`],
        `${counted(waiting, "message")} still to be corrected. Memory: ${Math.round(process.memoryUsage.rss() / MEGABYTE)} MB.`,
        `State: ${store.where}`,
        ...(snapshot.problems.length === 0 ? ["No problems."] : problemLines(snapshot.problems)),
      ],
    };
  },
};
