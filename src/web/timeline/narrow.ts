import { meets, type Period } from "../../answer/question/readPeriod.ts";
import type { TimedPassage } from "./timesOf.ts";

/** How a date may be known. */
export const certainties = ["stated", "derived", "unanchored"] as const;
export type Certainty = (typeof certainties)[number];

/** Dated passages, oldest first, and apart from them those that nothing dates. */
export interface Timeline {
  readonly dated: readonly TimedPassage[];
  readonly undated: readonly TimedPassage[];
}

/** What passages in the order of their times are narrowed by. */
interface Narrowing {
  readonly period: Period;
  readonly sure: ReadonlySet<Certainty>;
  /** Whether an article of this file still answers. */
  readonly stands: (file: string) => boolean;
}

/** Leaves out what was not asked for; a passage is shown once, at its first time in the period. */
export function narrow(passages: readonly TimedPassage[], { period, sure, stands }: Narrowing): Timeline {
  const asksPeriod = period.from !== undefined || period.to !== undefined;
  const timeline = { dated: [] as TimedPassage[], undated: [] as TimedPassage[] };
  const shown = { dated: new Map<string, Set<number>>(), undated: new Map<string, Set<number>>() };
  for (const passage of passages) {
    const { file, start, time } = passage;
    const kind = time.from === undefined ? "undated" : "dated";
    if (kind === "undated" ? asksPeriod : !within(time.from ?? "", time.to ?? time.from ?? "", period))
      continue;
    if (!sure.has(time.certainty) || !stands(file)) continue;
    const starts = shown[kind].get(file) ?? new Set();
    if (starts.has(start)) continue;
    shown[kind].set(file, starts.add(start));
    timeline[kind].push(passage);
  }
  return timeline;
}

function within(from: string, to: string, period: Period): boolean {
  return meets(period.from ?? from, to) && meets(from, period.to ?? to);
}
