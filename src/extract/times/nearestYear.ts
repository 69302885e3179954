import type { Period } from "./period.ts";
import { partsOf } from "./period.ts";
import type { Tense } from "./tense.ts";

/** News names a day without its year only when it is near: further off than this, the other direction is tried. */
const farDays = 320;
const nearDays = 50;

/**
 * The period of the year around the anchor that a date without a year means: the last one begun for the past, the
 * first one not over for the future, else the nearest. `make` gives the period in a year, or nothing (29 February).
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
