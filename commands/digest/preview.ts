import { coveredUntil } from "../../src/store/ledger.ts";
import type { Subcommand } from "../moderator.ts";
import { findDigest, which } from "./options.ts";

/** `/digest preview digest:` shows a moderator alone what a digest would say. */
export const preview: Subcommand = {
  name: "preview",
  description: "Shows you what the digest would say now",
  options: [which],
  async run(input, desk) {
    const row = await findDigest(input, desk);
    const covered = await coveredUntil(desk.store.db, row.id, desk.now());
    // What was asked in a channel is for those who are in it.
    const shown = input.mayPost(row.channel) ? row : { ...row, questions: "none" as const };
    const { parts } = await desk.digests.compose(shown, covered, "preview");
    return parts.length === 0
      ? { lines: ["Nothing is new: there would be no message."] }
      : { lines: ["This is what it would say now; nobody else sees it."], preview: parts };
  },
};
