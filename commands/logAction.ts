import { record } from "../src/store/audit.ts";
import type { ModeratorDesk } from "./moderator.ts";

/** Writes into the audit log what a moderator has just done, to what, and in which way. */
export function logAction(
  { store, now, newId }: ModeratorDesk,
  actor: string,
  action: string,
  target: string,
  detail = "",
): Promise<void> {
  return record(store.db, { id: newId(), at: now(), actor, action, target, detail });
}
