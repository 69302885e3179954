const DAY = 86_400_000;
const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment at which the clocks of a zone go forward: the wall clock never shows what lies between the two times. */
export interface ClockChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What the wall clock would have shown, and what it shows instead, as if they were UTC. */
  readonly from: number;
  readonly to: number;
}

/** The moments after `from` and up to `to` at which the clocks of a zone go forward, in order; to the minute. */
export function clocksForward(timezone: string, from: number, to: number): ClockChange[] {
  const found: ClockChange[] = [];
  for (let start = from; start < to; start += DAY) {
    let [low, high] = [start, Math.min(start + DAY, to)];
    const before = offsetOf(timezone, low);
    const after = offsetOf(timezone, high);
    if (after <= before) continue;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetOf(timezone, middle) === before) low = middle;
      else high = middle;
    }
    found.push({ at: high, from: high + before, to: high + after });
  }
  return found;
}

/** How far the wall clock of a zone is ahead of UTC at a moment, in milliseconds. */
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
