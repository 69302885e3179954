import { type AskedPeriod, isInPeriod } from "../../answer/question/readPeriod.ts";
import type { TimedPassage } from "./timesOf.ts";

/** How a date may be known. */
export const certainties = ["stated", "derived", "unanchored"] as const;
export type Certainty = (typeof certainties)[number];

/** Dated passages, oldest first, with undatable ones separately. */
export interface Timeline {
  readonly dated: readonly TimedPassage[];
  readonly undated: readonly TimedPassage[];
}

/** Filters for passages in order of time. */
interface Narrowing {
  readonly period: AskedPeriod;
  readonly sure: ReadonlySet<Certainty>;
  /** Files of articles that no longer answer. */
  readonly retracted: ReadonlySet<string>;
}

/** Removes what was not asked for; a passage is shown once, at its first time in the period. */
export function narrow(passages: readonly TimedPassage[], { period, sure, retracted }: Narrowing): Timeline {
  const asksPeriod = period.from !== undefined || period.to !== undefined;
  const timeline = { dated: [] as TimedPassage[], undated: [] as TimedPassage[] };
  const shown = { dated: new Set<number>(), undated: new Set<number>() };
  for (const one of passages) {
    const { file, passage, time } = one;
    if (asksPeriod && (time.from === undefined || !isInPeriod(time.from, time.to ?? time.from, period)))
      continue;
    const kind = time.from === undefined ? "undated" : "dated";
    if (shown[kind].has(passage) || !sure.has(time.certainty)) continue;
    if (retracted.size > 0 && retracted.has(file)) continue;
    shown[kind].add(passage);
    timeline[kind].push(one);
  }
  return timeline;
}
