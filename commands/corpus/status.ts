import { countPendingCorrections } from "../../src/store/corrections.ts";
import type { Loading } from "../../src/library/firstLoad.ts";
import { progressWords } from "../../src/library/loadProgress.ts";
import type { Subcommand } from "../moderator.ts";
import { counted, fillLine, problemLines } from "./reportLines.ts";

const MEGABYTE = 1_048_576;

function loadingLines(loading: Loading): string[] {
  if (loading.failed !== undefined)
    return [
      "Not all articles could be loaded, and digests wait. Fix the cause, then use /corpus reload.",
      loading.failed,
    ];
  return [`Still loading: ${progressWords(loading)}. Digests wait until all are loaded.`];
}

/** `/corpus status` shows what is loaded and its problems. */
export const status: Subcommand = {
  name: "status",
  description: "Show what is loaded, since when, and its problems",
  options: [],
  async run(_input, { library, store, archive }) {
    const { snapshot, at, by } = library.loaded();
    const retracted = snapshot.retracted?.length ?? 0;
    const loading = library.loading();
    const problems = archive === undefined ? snapshot.problems : await archive.problems();
    const waiting = await countPendingCorrections(store.db);
    return {
      ...(loading?.failed !== undefined && { isTrouble: true }),
      lines: [
        ...(loading === undefined ? [] : loadingLines(loading)),
        archive === undefined
          ? `${counted(snapshot.articles.length, "article")} answer, ${retracted} retracted; version ${snapshot.version.slice(0, 12)}.`
          : fillLine(await archive.state()),
        // The person may belong to another server.
        ["Loaded ", { time: at }, ` by ${/^\d+$/.test(by) ? "a moderator" : by}.`],
        `${counted(waiting, "message")} waiting for correction. Memory: ${Math.round(process.memoryUsage.rss() / MEGABYTE)} MB.`,
        `State: ${store.where}`,
        ...(problems.length === 0 ? ["No problems."] : problemLines(problems)),
      ],
    };
  },
};
