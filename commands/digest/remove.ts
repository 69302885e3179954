import { describeSchedule } from "../../src/schedule/describeSchedule.ts";
import { removeDigest } from "../../src/store/digests.ts";
import type { Subcommand } from "../moderator.ts";
import { changeAndLog } from "./changeAndLog.ts";
import { findDigest, which } from "./digestOptions.ts";

/** `/digest remove digest:` removes a digest with its ledger. */
export const remove: Subcommand = {
  name: "remove",
  description: "Remove a digest permanently",
  options: [which],
  async run(input, services) {
    const row = await findDigest(input, services);
    const action = { action: "digest remove", target: row.id, detail: describeSchedule(row) };
    await changeAndLog(services, input, action, (transaction) => removeDigest(transaction, row.id));
    return { lines: [["The digest in ", { channel: row.channel }, " was removed."]] };
  },
};
