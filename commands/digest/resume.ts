import { updateDigest } from "../../src/store/digests.ts";
import type { ModeratorActor, ModeratorDesk, ModeratorReply, Subcommand } from "../moderator.ts";
import { changeAndLog } from "./changeAndLog.ts";
import { describeDigest } from "./describeDigest.ts";
import { lacksLines } from "./lacksLines.ts";
import { digestOf, which } from "./digestOptions.ts";

/** `/digest resume digest:` starts posting again. */
export const resume: Subcommand = {
  name: "resume",
  description: "Resume posting, from its next scheduled time",
  options: [which],
  run: (input, desk) => goOn(input.text(which.name) ?? "", input, desk),
  confirmed: goOn,
};

async function goOn(id: string, by: ModeratorActor, desk: ModeratorDesk): Promise<ModeratorReply> {
  const row = await digestOf(id, by, desk);
  const values = { paused: null, counts_from: desk.now() };
  const action = { action: "digest resume", target: row.id };
  await changeAndLog(desk, by, action, (transaction) => updateDigest(transaction, row.id, values));
  desk.poke();
  const lacks = lacksLines(await desk.digests.channel.lacks(row.channel));
  return {
    lines: [...describeDigest({ ...row, ...values }, desk.now()), ...lacks],
    next: [{ action: "digest pause", target: row.id, label: "Undo: pause it" }],
  };
}
