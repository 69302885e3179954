import { runNow, type ManualOutcome } from "../../src/schedule/runDigests.ts";
import { logAction } from "../logAction.ts";
import type { Subcommand } from "../moderator.ts";
import { findDigest, which } from "./digestOptions.ts";

const outcomes: Readonly<Record<ManualOutcome, string>> = {
  sent: "The digest was posted. Its schedule is unchanged.",
  "nothing new": "Nothing is new, so nothing was posted.",
  busy: "It is being posted right now. Check the channel, then try again.",
  "not sent": "It could not be posted. The bot keeps retrying, unless /digest list says that it is paused.",
};

/** `/digest now digest:` posts a digest outside its schedule. */
export const now: Subcommand = {
  name: "now",
  description: "Post the digest now; its schedule stays the same",
  options: [which],
  async run(input, services) {
    const row = await findDigest(input, services);
    const outcome = await runNow(services.digests, row);
    await logAction(services.store.db, services, input, {
      action: "digest now",
      target: row.id,
      detail: outcome,
    });
    return { lines: [outcomes[outcome]] };
  },
};
