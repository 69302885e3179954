import { record } from "../src/store/audit.ts";
import type { Connection } from "../src/store/schema.ts";
import type { ModeratorActor, ModeratorDesk } from "./moderator.ts";

/** What is written into the log of a server: what was done, to what, and in which way. */
export interface Action {
  readonly action: string;
  readonly target: string;
  readonly detail?: string;
}

/** Writes into the log of a server what one of its moderators has just done; in a transaction, with what was done. */
export function logAction(
  db: Connection,
  { now, newId }: Pick<ModeratorDesk, "now" | "newId">,
  { moderator, guild }: Pick<ModeratorActor, "moderator" | "guild">,
  { action, target, detail = "" }: Action,
): Promise<void> {
  return record(db, { id: newId(), guild, at: now(), actor: moderator, action, target, detail });
}
