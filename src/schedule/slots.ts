import { Cron } from "croner";
import { clocksForward } from "./clockChanges.ts";

/** When a digest is due. */
export interface Schedule {
  /** Cron pattern of five or six fields, or one of `intervalPattern`. */
  readonly pattern: string;
  /** IANA name such as `Europe/London`. */
  readonly timezone: string;
}

/** A schedule with its starting point, in milliseconds since 1970. */
export type Counted = Schedule & { readonly counts_from?: number };

const MINUTE = 60_000;
const units = { minute: MINUTE, hour: 60 * MINUTE } as const;
/** What a pattern of `intervalPattern` looks like. */
const interval = /^every ([1-9]\d{0,3}) (minute|hour)s$/;

/** The pattern of an interval that does not divide the clock evenly, and counts from one slot to the next. */
export function intervalPattern(count: number, unit: keyof typeof units): string {
  return `every ${count} ${unit}s`;
}

/** Milliseconds between slots for a pattern of `intervalPattern`; `undefined` for a cron pattern. */
export function intervalOf(pattern: string): number | undefined {
  const [, count, unit] = interval.exec(pattern) ?? [];
  return unit === undefined ? undefined : Number(count) * units[unit as keyof typeof units];
}

/** The next slots after a moment, at most `count`, in order. */
export function nextSlots(schedule: Counted, after: number, count: number): number[] {
  const step = intervalOf(schedule.pattern);
  if (step !== undefined) {
    const start = startOf(schedule);
    const first = Math.max(1, Math.floor((after - start) / step) + 1);
    return Array.from({ length: count }, (_, at) => start + (first + at) * step);
  }
  const runs = cronOf(schedule).nextRuns(count, new Date(after)).map(Number);
  return withGaps(schedule, runs, after, runs.at(-1) ?? after).slice(0, count);
}

/** The slots after one moment, up to and including another, at most `count`, in order. */
export function slotsUpTo(schedule: Counted, upTo: number, count: number): number[] {
  const step = intervalOf(schedule.pattern);
  if (step !== undefined) {
    const start = startOf(schedule);
    const last = Math.floor((upTo - start) / step);
    const length = Math.max(0, Math.min(count, last));
    return Array.from({ length }, (_, at) => start + (last - length + 1 + at) * step);
  }
  // croner looks strictly before the reference.
  const runs = cronOf(schedule)
    .previousRuns(count, new Date(upTo + 1))
    .map(Number)
    .sort((a, b) => a - b);
  return withGaps(schedule, runs, runs[0] ?? upTo, upTo).slice(-count);
}

function startOf({ counts_from = 0 }: Counted): number {
  return Math.floor(counts_from / MINUTE) * MINUTE;
}

/**
 * Runs a pattern in croner: a fixed time in the gap of a clock change runs right after it; one in the fold runs once.
 */
function cronOf({ pattern, timezone }: Schedule): Cron {
  return new Cron(pattern, { timezone, mode: "5-or-6-parts", fixedTimeRule: "no-wildcard", paused: true });
}

/**
 * Adds the slots that croner misses: where clocks go forward at midnight, 23:30 of that day does not exist, and
 * croner skips to the next day. America/Nuuk: 23:30 on 30 March 2024 is 00:00 on 31 March.
 */
function withGaps(schedule: Schedule, runs: readonly number[], from: number, to: number): number[] {
  const fields = schedule.pattern.split(" ");
  const [minute = "*", hour = "*"] = fields.slice(fields.length - 5);
  if (/[*/]/.test(minute + hour)) return [...runs];
  const inGap = clocksForward(schedule.timezone, from, to)
    .filter((change) => {
      const [first] = cronOf({ ...schedule, timezone: "UTC" }).nextRuns(1, new Date(change.from - 1_000));
      return first !== undefined && Number(first) < change.to;
    })
    .map(({ at }) => at);
  return [...new Set([...runs, ...inGap])].sort((a, b) => a - b);
}
