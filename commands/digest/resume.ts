import { updateDigest } from "../../src/store/digests.ts";
import type { Subcommand } from "../moderator.ts";
import { changeAndLog } from "./changeAndLog.ts";
import { describeDigest } from "./describeDigest.ts";
import { lacksLines } from "./lacksLines.ts";
import { findDigest, which } from "./options.ts";

/** `/digest resume digest:` starts posting again. */
export const resume: Subcommand = {
  name: "resume",
  description: "Resume posting, from its next scheduled time",
  options: [which],
  async run(input, desk) {
    const row = await findDigest(input, desk);
    const values = { paused: null, counts_from: desk.now() };
    const action = { action: "digest resume", target: row.id };
    await changeAndLog(desk, input, action, (transaction) => updateDigest(transaction, row.id, values));
    desk.poke();
    const lacks = lacksLines(await desk.digests.channel.lacks(row.channel));
    return { lines: [...describeDigest({ ...row, ...values }, desk.now()), ...lacks] };
  },
};
