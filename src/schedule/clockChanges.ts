import { partitionPoint } from "../text/partitionPoint.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment when a zone's clocks go forward: the wall clock never shows the times in between. */
export interface ClockChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The skipped and the new wall clock time, as if they were UTC. */
  readonly from: number;
  readonly to: number;
}

/** The moments after `from`, up to `to`, when the clocks of a zone go forward, in order and to the minute. */
export function clocksForward(timezone: string, from: number, to: number): ClockChange[] {
  const found: ClockChange[] = [];
  for (let start = from; start < to; start += DAY) {
    const end = Math.min(start + DAY, to);
    const before = offsetOf(timezone, start);
    const after = offsetOf(timezone, end);
    if (after <= before) continue;
    const at = partitionPoint(start + 1, end, (moment) => offsetOf(timezone, moment) === before);
    found.push({ at, from: at + before, to: at + after });
  }
  return found;
}

/** Milliseconds that a zone's wall clock is ahead of UTC at a moment. */
function offsetOf(timezone: string, at: number): number {
  const format = formats.get(timezone) ?? formatOf(timezone);
  formats.set(timezone, format);
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / MINUTE) * MINUTE;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB-u-ca-iso8601", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
}
