import { fitText, fitTwoLines, textWidth } from "./textWidth.ts";
import { timelineTicks } from "./timelineTicks.ts";
import type { TimelineEvent } from "./timelineEvents.ts";

/** A line of text in the picture, with its maximum box. */
export interface Label {
  readonly words: string;
  readonly x: number;
  /** The baseline. */
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
}

/** One event in the picture. */
interface Row {
  readonly event: TimelineEvent;
  readonly top: number;
  /** The middle of its mark, level with its date. */
  readonly middle: number;
  /** Left and right ends of its mark; equal for a single day. */
  readonly mark: { readonly left: number; readonly right: number };
  /** Its date, and one or two lines of text. */
  readonly labels: readonly [Label, ...Label[]];
}

/** The position of everything, in pixels; every label has its own line in the column beside the marks. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
  readonly ticks: readonly { readonly x: number; readonly label: Label }[];
  /** Top and bottom of the scale lines across dated rows. */
  readonly scale: { readonly top: number; readonly bottom: number };
  /** Where the undated rows begin; absent if there are none, or only such rows. */
  readonly undated?: Label;
  /** The baseline of the key. */
  readonly key: number;
}

/** Pixels; a phone shows half of them, and the smallest letters are still readable there. */
export const measures = {
  width: 600,
  margin: 24,
  scale: 110,
  gap: 20,
  head: 56,
  row: 90,
  title: 44,
  foot: 60,
  date: 20,
  text: 19,
  small: 17,
} as const;

/** Most ticks whose labels fit side by side. */
const TICKS = 2;

/** Lays out the rows of a timeline: dated ones along a scale, undatable ones below. */
export function timelineLayout(events: readonly TimelineEvent[]): TimelineLayout {
  const { width, margin, scale, head, row, title, foot, small } = measures;
  const dated = events.filter(({ days }) => days !== undefined);
  const undated = events.filter(({ days }) => days === undefined);
  const place = scaleOf(dated);
  const top = dated.length === 0 ? margin : head;
  const bottom = top + dated.length * row;
  const isParted = dated.length > 0 && undated.length > 0;
  const below = bottom + (isParted ? title : 0);
  const rows = [
    ...dated.map((event, at) => rowOf(event, top + at * row, place)),
    ...undated.map((event, at) => rowOf(event, below + at * row, place)),
  ];
  const key = below + undated.length * row + foot / 2;
  return {
    width,
    height: below + undated.length * row + foot,
    rows,
    ticks: place.ticks.map(({ x, words }) => ({
      x,
      label: labelOf(words, { x, baseline: head - small, room: scale / TICKS, size: small }),
    })),
    scale: { top: head, bottom },
    ...(isParted && {
      undated: labelOf("Cannot be dated", {
        x: margin,
        baseline: bottom + title - small / 2,
        room: width - 2 * margin,
        size: small,
        isBold: true,
      }),
    }),
    key,
  };
}

interface Scale {
  readonly at: (day: number) => number;
  readonly ticks: readonly { readonly x: number; readonly words: string }[];
}

/** Maps days to pixels, over all days shown plus a margin. */
function scaleOf(dated: readonly TimelineEvent[]): Scale {
  const { margin, scale } = measures;
  const days = dated.flatMap((event) => (event.days === undefined ? [] : [event.days]));
  if (days.length === 0) return { at: () => margin, ticks: [] };
  const first = Math.min(...days.map((one) => one.first));
  const last = Math.max(...days.map((one) => one.last));
  const span = Math.max(last - first, 1);
  const at = (day: number): number => round(margin + ((day - first) / span) * scale);
  const ticks = timelineTicks(first, last, TICKS).map(({ day, label }) => ({ x: at(day), words: label }));
  return { at, ticks: withoutTouching(ticks) };
}

/** Leaves out a tick too close to the previous one, so that labels do not touch. */
function withoutTouching(ticks: Scale["ticks"]): Scale["ticks"] {
  const kept: { readonly x: number; readonly words: string }[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    const end = last === undefined ? -Infinity : last.x + textWidth(last.words, measures.small);
    if (tick.x > end + measures.small) kept.push(tick);
  }
  return kept;
}

function rowOf(event: TimelineEvent, top: number, { at }: Scale): Row {
  const { width, margin, scale, gap, date, text } = measures;
  const x = margin + scale + gap;
  const room = width - margin - x;
  const left = event.days === undefined ? margin + scale / 2 : at(event.days.first);
  const right = event.days === undefined ? left : at(event.days.last);
  return {
    event,
    top,
    middle: top + date / 2 + 6,
    mark: { left, right },
    labels: [
      labelOf(event.date, { x, baseline: top + date + 2, room, size: date, isBold: true }),
      ...fitTwoLines(event.text, room, text).map((words, at) =>
        labelOf(words, { x, baseline: top + date + (at + 1) * (text + 6) + 2, room, size: text }),
      ),
    ],
  };
}

function labelOf(
  words: string,
  {
    x,
    baseline,
    room,
    size,
    isBold = false,
  }: {
    readonly x: number;
    readonly baseline: number;
    readonly room: number;
    readonly size: number;
    readonly isBold?: boolean;
  },
): Label {
  const shown = fitText(words, room, size, isBold);
  return { words: shown, x, baseline, width: textWidth(shown, size, isBold), size, isBold };
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
