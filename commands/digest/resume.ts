import { updateDigest } from "../../src/store/digests.ts";
import type { ModeratorActor, ModeratorServices, ModeratorReply, Subcommand } from "../moderator.ts";
import { changeAndLog } from "./changeAndLog.ts";
import { describeDigest } from "./describeDigest.ts";
import { missingPermissionLines } from "./missingPermissions.ts";
import { digestOf, which } from "./digestOptions.ts";

/** `/digest resume digest:` starts posting again. */
export const resume: Subcommand = {
  name: "resume",
  description: "Resume posting, from its next scheduled time",
  options: [which],
  run: (input, services) => goOn(input.text(which.name) ?? "", input, services),
  confirmed: goOn,
};

async function goOn(id: string, by: ModeratorActor, services: ModeratorServices): Promise<ModeratorReply> {
  const row = await digestOf(id, by, services);
  const values = { paused: null, counts_from: services.now() };
  const action = { action: "digest resume", target: row.id };
  await changeAndLog(services, by, action, (transaction) => updateDigest(transaction, row.id, values));
  services.poke();
  const lacks = missingPermissionLines(await services.digests.channel.lacks(row.channel));
  return {
    lines: [...describeDigest({ ...row, ...values }, services.now()), ...lacks],
    next: [{ action: "digest pause", target: row.id, label: "Undo: pause it" }],
  };
}
