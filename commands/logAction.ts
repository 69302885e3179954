import { record } from "../src/store/audit.ts";
import type { ModeratorActor, ModeratorDesk } from "./moderator.ts";

/** Writes into the log of a server what one of its moderators has just done, to what, and in which way. */
export function logAction(
  { store, now, newId }: ModeratorDesk,
  { moderator, guild }: Pick<ModeratorActor, "moderator" | "guild">,
  action: string,
  target: string,
  detail = "",
): Promise<void> {
  return record(store.db, { id: newId(), guild, at: now(), actor: moderator, action, target, detail });
}
