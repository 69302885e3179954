import { record } from "../src/store/audit.ts";
import type { Connection } from "../src/store/schema.ts";
import type { ModeratorActor, ModeratorServices } from "./moderator.ts";

/** An entry for the log of a server: the action, its target and details. */
export interface Action {
  readonly action: string;
  readonly target: string;
  readonly detail?: string;
}

/** Logs what a moderator just did, in the transaction that does it. */
export function logAction(
  db: Connection,
  { now, newId }: Pick<ModeratorServices, "now" | "newId">,
  { moderator, guild }: Pick<ModeratorActor, "moderator" | "guild">,
  { action, target, detail = "" }: Action,
): Promise<void> {
  return record(db, { id: newId(), guild, at: now(), actor: moderator, action, target, detail });
}
