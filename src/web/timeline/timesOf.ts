import { oncePer } from "../../text/oncePer.ts";
import type { Excerpt } from "../../answer/reply/answer.ts";
import type { Snapshot } from "../../answer/snapshot.ts";
import { meets, type Period } from "../../answer/question/readPeriod.ts";
import { everyTime } from "../../answer/ways/timeline.ts";

/** How a date may be known. */
export const certainties = ["stated", "derived", "unanchored"] as const;
export type Certainty = (typeof certainties)[number];

/** Every dated passage of the coverage, once for each time in it. */
export const timesOf = oncePer((snapshot: Snapshot): readonly Excerpt[] => everyTime(snapshot));

/** Dated passages, oldest first, and apart from them those that nothing dates. */
export interface Timeline {
  readonly dated: readonly Excerpt[];
  readonly undated: readonly Excerpt[];
}

/** Puts passages in the order of their times; a passage is shown once, at its first time in the period. */
export function inOrder(
  excerpts: readonly Excerpt[],
  period: Period,
  sure: ReadonlySet<Certainty>,
): Timeline {
  const wanted = excerpts.filter(({ time }) => time !== undefined && sure.has(time.certainty));
  const asksPeriod = period.from !== undefined || period.to !== undefined;
  const dated = wanted
    .filter(({ time }) => time?.from !== undefined && within(time.from, time.to ?? time.from, period))
    .toSorted(
      (a, b) => (a.time?.from ?? "").localeCompare(b.time?.from ?? "") || surenessOf(b) - surenessOf(a),
    );
  return {
    dated: once(dated),
    undated: asksPeriod ? [] : once(wanted.filter(({ time }) => time?.from === undefined)),
  };
}

/** "JUNE 12" and "June 12, 2021" of one sentence are one day: the one that states it is shown. */
const surenessOf = ({ time }: Excerpt): number => (time?.certainty === "stated" ? 1 : 0);

function once(excerpts: readonly Excerpt[]): Excerpt[] {
  const seen = new Set<string>();
  return excerpts.filter(({ file, start, end }) => {
    const key = `${start} ${end} ${file}`;
    return !seen.has(key) && seen.add(key);
  });
}

function within(from: string, to: string, period: Period): boolean {
  return meets(period.from ?? from, to) && meets(from, period.to ?? to);
}
