import type { Period } from "./period.ts";
import { partsOf } from "./period.ts";
import type { Tense } from "./tense.ts";

/** News omits the year only for nearby days: beyond this distance, the other direction is tried. */
const farDays = 320;
const nearDays = 50;

/**
 * The period that a date without a year means, near the anchor: the most recent one that has begun for the past, the
 * first one that is not over for the future, otherwise the nearest. `make` gives the period in a year, or `undefined`
 * (29 February).
 */
export function nearestYear(
  anchor: Period,
  tense: Tense | undefined,
  make: (year: number) => Period | undefined,
): Period | undefined {
  const middle = Math.floor((anchor.first + anchor.last) / 2);
  const { year } = partsOf(middle);
  const candidates = [year - 1, year, year + 1].map(make).filter((period) => period !== undefined);
  const past = candidates.filter((period) => period.first <= anchor.last).at(-1);
  const future = candidates.find((period) => period.last >= anchor.first);
  const behind = past === undefined ? Infinity : Math.max(0, middle - past.last);
  const ahead = future === undefined ? Infinity : Math.max(0, future.first - middle);
  const nearest = behind <= ahead ? past : future;
  if (tense === undefined) return nearest;
  const [wanted, distance, other] = tense === "past" ? [past, behind, ahead] : [future, ahead, behind];
  return wanted?.precision === "day" && distance > farDays && other < nearDays
    ? nearest
    : (wanted ?? nearest);
}
