import { updateDigest } from "../../src/store/digests.ts";
import type { Subcommand } from "../moderator.ts";
import { changeAndLog } from "./changeAndLog.ts";
import { describeDigest } from "./describeDigest.ts";
import { findDigest, which } from "./options.ts";

/** `/digest pause digest:` stops posting until the digest is resumed. */
export const pause: Subcommand = {
  name: "pause",
  description: "Stop posting until the digest is resumed",
  options: [which],
  async run(input, desk) {
    const row = await findDigest(input, desk);
    const values = { paused: "a moderator paused it" };
    const action = { action: "digest pause", target: row.id };
    await changeAndLog(desk, input, action, (transaction) => updateDigest(transaction, row.id, values));
    desk.poke();
    return { lines: describeDigest({ ...row, ...values }, desk.now()) };
  },
};
