import { runNow, type ManualOutcome } from "../../src/schedule/runDigests.ts";
import { logAction } from "../logAction.ts";
import type { Subcommand } from "../moderator.ts";
import { findDigest, which } from "./options.ts";

const outcomes: Readonly<Record<ManualOutcome, string>> = {
  sent: "It was posted. Its next time stays as it is.",
  "nothing new": "Nothing is new, so nothing was posted.",
  busy: "It is being posted at this moment. Look at the channel, then try again.",
  "not sent":
    "It could not be posted; /digest list says why if it is paused, else it is tried again by itself.",
};

/** `/digest now digest:` posts a digest outside its schedule. */
export const now: Subcommand = {
  name: "now",
  description: "Posts the digest now; its next time stays as it is",
  options: [which],
  async run(input, desk) {
    const row = await findDigest(input, desk);
    const outcome = await runNow(desk.digests, row);
    await logAction(desk.store.db, desk, input, { action: "digest now", target: row.id, detail: outcome });
    return { lines: [outcomes[outcome]] };
  },
};
