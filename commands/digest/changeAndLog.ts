import type { Connection } from "../../src/store/schema.ts";
import { type Action, logAction } from "../logAction.ts";
import type { ModeratorActor, ModeratorServices } from "../moderator.ts";

/** Changes a digest and logs the change in one transaction. */
export async function changeAndLog(
  services: ModeratorServices,
  by: Pick<ModeratorActor, "moderator" | "guild">,
  action: Action,
  change: (transaction: Connection) => Promise<unknown>,
): Promise<void> {
  await services.store.db.transaction().execute(async (transaction) => {
    await change(transaction);
    await logAction(transaction, services, by, action);
  });
}
