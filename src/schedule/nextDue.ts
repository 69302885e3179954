import { readDigests } from "../store/digests.ts";
import { readUnfinished } from "../store/ledger.ts";
import type { Connection } from "../store/schema.ts";
import { nextSlots } from "./slots.ts";

/** Milliseconds before unfinished work is retried. */
const RETRY = 3_000;

/** Milliseconds until the next slot, or until unfinished work should be retried; `undefined` for never. */
export async function nextDue(db: Connection, now: number): Promise<number | undefined> {
  if ((await readUnfinished(db)).length > 0) return RETRY;
  const slot = await nextSlot(db, now);
  return slot === undefined ? undefined : slot - now;
}

/** The next slot of any running digest, in milliseconds since 1970; `undefined` if there is none. */
export async function nextSlot(db: Connection, now: number): Promise<number | undefined> {
  const slots = (await readDigests(db))
    .filter(({ paused }) => paused === null)
    .flatMap((digest) => nextSlots(digest, now, 1));
  return slots.length === 0 ? undefined : Math.min(...slots);
}
