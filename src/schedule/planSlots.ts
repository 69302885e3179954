import { slotsUpTo, type Counted } from "./slots.ts";

/** What to do about the slots of a digest at one moment; all times in milliseconds since 1970. */
export interface Plan {
  /** The slot to send now. */
  readonly due?: number;
  /** Missed slots, oldest first, each with the reason for skipping it. */
  readonly skipped: readonly { readonly slot: number; readonly reason: string }[];
}

/** A slot missed by more than this is skipped, because the next one covers its news. */
export const GRACE = 6 * 3_600_000;
/** Most missed slots recorded one by one; if there are more, the oldest says so. */
const MOST_SKIPPED = 200;
/** Slots to look up first, although many may have been missed. */
const FEW = 8;

/**
 * Finds the slots after `after` up to and including `now`. The newest is due while it is within grace; all others are
 * skipped. The result depends only on the arguments, so a clock that jumps back finds nothing new, and one that jumps
 * ahead skips.
 */
export function planSlots(schedule: Counted, after: number, now: number): Plan {
  const missed = missedSlots(schedule, after, now);
  const newest = missed.at(-1);
  if (newest === undefined) return { skipped: [] };
  const isDue = now - newest <= GRACE;
  const late = isDue ? missed.slice(0, -1) : missed;
  const reason = isDue
    ? "missed while the bot was away; the next post covered its news"
    : "missed while the bot was away for too long; the next post covers its news";
  const more = missed.length > MOST_SKIPPED ? "; earlier posts were missed as well" : "";
  return {
    ...(isDue ? { due: newest } : {}),
    skipped: late.map((slot, at) => ({ slot, reason: at === 0 ? reason + more : reason })),
  };
}

/** The slots after `after` up to and including `now`, at most one more than are recorded. Usually one, so few are looked up at first. */
function missedSlots(schedule: Counted, after: number, now: number): number[] {
  let missed: number[] = [];
  for (const count of [1, FEW, MOST_SKIPPED + 1]) {
    const last = slotsUpTo(schedule, now, count);
    missed = last.filter((slot) => slot > after);
    if (missed.length < count) break;
  }
  return missed;
}
