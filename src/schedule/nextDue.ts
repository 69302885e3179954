import { readDigests } from "../store/digests.ts";
import { readUnfinished } from "../store/ledger.ts";
import type { Connection } from "../store/schema.ts";
import { nextSlots } from "./slots.ts";

/** What was begun is tried again after this, in milliseconds. */
const RETRY = 3_000;

/** Milliseconds until the next slot, or until unfinished work should be retried; `undefined` for never. */
export async function nextDue(db: Connection, now: number): Promise<number | undefined> {
  if ((await readUnfinished(db)).length > 0) return RETRY;
  const slot = await nextSlot(db, now);
  return slot === undefined ? undefined : slot - now;
}

/** The next slot of any digest that runs, in milliseconds since 1970; `undefined` where there is none. */
export async function nextSlot(db: Connection, now: number): Promise<number | undefined> {
  const slots = (await readDigests(db))
    .filter(({ paused }) => paused === null)
    .flatMap((digest) => nextSlots(digest, now, 1));
  return slots.length === 0 ? undefined : Math.min(...slots);
}
