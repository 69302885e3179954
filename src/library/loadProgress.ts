import type { SoFar } from "../corpus/limits.ts";
import { digitGroups } from "../text/digitGroups.ts";

/** The progress of a load, its rate, and the time left at this rate. */
export interface LoadProgress extends SoFar {
  readonly perSecond: number;
  readonly secondsLeft: number;
}

/** The progress of a load that has taken this many milliseconds so far. */
export function progressOf({ done, total }: SoFar, milliseconds: number): LoadProgress {
  const rate = done / Math.max(milliseconds / 1000, 0.001);
  const secondsLeft = rate === 0 ? Infinity : Math.ceil((total - done) / rate);
  return { done, total, perSecond: Math.round(rate), secondsLeft };
}

/** Describes the progress of a load: "1,200 of 5,000 articles are read, 60 a second; about 2 minutes left". */
export function progressWords({ done, total, perSecond, secondsLeft }: LoadProgress): string {
  const rate = `${digitGroups(done)} of ${digitGroups(total)} articles are read, ${digitGroups(perSecond)} a second`;
  return Number.isFinite(secondsLeft) ? `${rate}; ${durationWords(secondsLeft)} left` : rate;
}

function durationWords(seconds: number): string {
  if (seconds < 100) return `about ${seconds} seconds`;
  return `about ${Math.round(seconds / 60)} minutes`;
}
