import { updateDigest } from "../../src/store/digests.ts";
import type { ModeratorActor, ModeratorDesk, ModeratorReply, Subcommand } from "../moderator.ts";
import { changeAndLog } from "./changeAndLog.ts";
import { describeDigest } from "./describeDigest.ts";
import { digestOf, which } from "./digestOptions.ts";

/** `/digest pause digest:` stops posting until the digest is resumed. */
export const pause: Subcommand = {
  name: "pause",
  description: "Stop posting until the digest is resumed",
  options: [which],
  run: (input, desk) => stop(input.text(which.name) ?? "", input, desk),
  confirmed: stop,
};

async function stop(id: string, by: ModeratorActor, desk: ModeratorDesk): Promise<ModeratorReply> {
  const row = await digestOf(id, by, desk);
  const values = { paused: "a moderator paused it" };
  const action = { action: "digest pause", target: row.id };
  await changeAndLog(desk, by, action, (transaction) => updateDigest(transaction, row.id, values));
  desk.poke();
  return {
    lines: describeDigest({ ...row, ...values }, desk.now()),
    next: [{ action: "digest resume", target: row.id, label: "Undo: resume it" }],
  };
}
