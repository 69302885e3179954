import { removeDigest } from "../../src/store/digests.ts";
import { logAction } from "../logAction.ts";
import type { Subcommand } from "../moderator.ts";
import { findDigest, which } from "./options.ts";

/** `/digest remove digest:` removes a digest with its ledger. */
export const remove: Subcommand = {
  name: "remove",
  description: "Removes a digest for good",
  options: [which],
  async run(input, desk) {
    const row = await findDigest(input, desk);
    await removeDigest(desk.store.db, row.id);
    await logAction(desk, input, "digest remove", row.id, row.schedule);
    return { lines: [`Digest ${row.id} was removed.`] };
  },
};
