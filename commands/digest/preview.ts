import { coveredUntil } from "../../src/store/ledger.ts";
import type { Subcommand } from "../moderator.ts";
import { findDigest, which } from "./digestOptions.ts";

/** `/digest preview digest:` shows the next post to a moderator alone. */
export const preview: Subcommand = {
  name: "preview",
  description: "Show you what the digest would post now",
  options: [which],
  async run(input, services) {
    const row = await findDigest(input, services);
    const covered = await coveredUntil(services.store.db, row.id, services.now());
    // Questions asked in a channel are only for those who can read it.
    const shown = input.mayPost(row.channel) ? row : { ...row, questions: "none" as const };
    const { parts } = await services.digests.compose(shown, covered, "preview");
    return parts.length === 0
      ? { lines: ["Nothing is new, so the digest would post nothing."] }
      : { lines: ["This is what the digest would post now. Only you see it."], preview: parts };
  },
};
