import { updateDigest } from "../../src/store/digests.ts";
import type { ModeratorActor, ModeratorServices, ModeratorReply, Subcommand } from "../moderator.ts";
import { changeAndLog } from "./changeAndLog.ts";
import { describeDigest } from "./describeDigest.ts";
import { digestOf, which } from "./digestOptions.ts";

/** `/digest pause digest:` stops posting until the digest is resumed. */
export const pause: Subcommand = {
  name: "pause",
  description: "Stop posting until the digest is resumed",
  options: [which],
  run: (input, services) => stop(input.text(which.name) ?? "", input, services),
  confirmed: stop,
};

async function stop(id: string, by: ModeratorActor, services: ModeratorServices): Promise<ModeratorReply> {
  const row = await digestOf(id, by, services);
  const values = { paused: "a moderator paused it" };
  const action = { action: "digest pause", target: row.id };
  await changeAndLog(services, by, action, (transaction) => updateDigest(transaction, row.id, values));
  services.poke();
  return {
    lines: describeDigest({ ...row, ...values }, services.now()),
    next: [{ action: "digest resume", target: row.id, label: "Undo: resume it" }],
  };
}
