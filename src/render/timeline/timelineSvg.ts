import { escapeXml } from "./escapeXml.ts";
import { measures, timelineLayout, type Label } from "./timelineLayout.ts";
import type { TimelineEvent } from "./timelineEvents.ts";

/** Colours of the picture; each has a contrast of at least 4.5 to 1. */
export const timelineThemes = {
  light: { ground: "#ffffff", ink: "#1c1e21", quiet: "#5a5f66", line: "#d9dce1", mark: "#2a6d5b" },
  dark: { ground: "#2b2d31", ink: "#f2f3f5", quiet: "#b5bac1", line: "#45484f", mark: "#67c3aa" },
} as const;

/** A picture of a timeline. */
export interface TimelinePicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Half the size of a mark, in pixels. */
const MARK = 9;
const FONT = "DejaVu Sans, Noto Sans, sans-serif";

/**
 * Draws a timeline with a row for each event. Stated dates are filled, computed ones outlined, undatable ones
 * question marks; a period is a bar. Every part has a class, so that a page can colour it with its own style sheet.
 */
export function timelineSvg(
  events: readonly TimelineEvent[],
  theme: keyof typeof timelineThemes,
): TimelinePicture {
  const layout = timelineLayout(events);
  const { width, height, rows, ticks, scale, undated, key } = layout;
  const colors = timelineThemes[theme];
  const text = ({ words, x, baseline, size, isBold }: Label, tone: "ink" | "quiet"): string =>
    `<text class="${tone}" x="${x}" y="${baseline}" font-size="${size}"${isBold ? ' font-weight="700"' : ""} fill="${colors[tone]}">${escapeXml(words)}</text>`;
  const parts = [
    `<rect class="ground" width="${width}" height="${height}" fill="${colors.ground}"/>`,
    ...ticks.flatMap(({ x, label }) => [
      `<path class="line" d="M${x} ${scale.top}V${scale.bottom}" stroke="${colors.line}" stroke-width="2"/>`,
      text(label, "quiet"),
    ]),
    ...(undated === undefined ? [] : [text(undated, "quiet")]),
    ...rows.map(
      (row) =>
        `<g class="event ${row.event.certainty}"><title>${escapeXml(titleOf(row.event))}</title>${markOf({ certainty: row.event.certainty, ...row.mark, middle: row.middle }, colors)}${row.labels.map((label, at) => text(label, at === 0 ? "ink" : "quiet")).join("")}</g>`,
    ),
    keyOf(key, colors),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${FONT}"><title>Timeline</title><desc>${escapeXml(describeTimeline(events))}</desc>${parts.join("")}</svg>`;
  return { svg, width, height };
}

/** The timeline in words, for people who cannot see it: each date, how it is known, and the text. */
export function describeTimeline(events: readonly TimelineEvent[], limit = Infinity): string {
  const all = events.map(titleOf);
  let words = `Timeline of ${all.length === 1 ? "1 passage" : `${all.length} passages`}.`;
  for (const [at, one] of all.entries()) {
    const rest = ` …and ${all.length - at} more.`;
    if (words.length + one.length + 1 + rest.length > limit) return `${words}${rest}`;
    words += ` ${one}`;
  }
  return words;
}

const known: Readonly<Record<TimelineEvent["certainty"], string>> = {
  stated: "stated",
  derived: "computed",
  undated: "cannot be dated",
};

const titleOf = ({ date, certainty, text, source }: TimelineEvent): string =>
  `${date} (${known[certainty]}): ${text} (${source})`;

type Colors = (typeof timelineThemes)[keyof typeof timelineThemes];

/** The mark of an event, or of the key. */
interface Mark {
  readonly certainty: TimelineEvent["certainty"];
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

function markOf({ certainty, left, right, middle }: Mark, colors: Colors): string {
  if (certainty === "undated") return questionMark(left, middle, colors);
  const isOutline = certainty === "derived";
  const look = `fill="${isOutline ? colors.ground : colors.mark}" stroke="${colors.mark}" stroke-width="3"${isOutline ? ' stroke-dasharray="5 3"' : ""}`;
  return right - left < MARK
    ? `<circle class="mark" cx="${(left + right) / 2}" cy="${middle}" r="${MARK - 1}" ${look}/>`
    : `<rect class="mark" x="${left}" y="${middle - MARK}" width="${round(right - left)}" height="${MARK * 2}" rx="4" ${look}/>`;
}

function questionMark(x: number, middle: number, colors: Colors): string {
  return `<text class="mark" x="${x}" y="${middle + MARK - 1}" font-size="${measures.date}" font-weight="700" text-anchor="middle" fill="${colors.mark}">?</text>`;
}

/** The meaning of each mark. */
function keyOf(middle: number, colors: Colors): string {
  const { margin, small } = measures;
  const words = [
    { certainty: "stated", label: "stated" },
    { certainty: "derived", label: "computed" },
    { certainty: "undated", label: "cannot be dated" },
  ] as const;
  const apart = 140;
  return words
    .map(({ certainty, label }, at) => {
      const x = margin + MARK + at * apart;
      return `<g class="key ${certainty}">${markOf({ certainty, left: x, right: x, middle }, colors)}<text class="quiet" x="${x + MARK * 2}" y="${middle + small / 3}" font-size="${small}" fill="${colors.quiet}">${label}</text></g>`;
    })
    .join("");
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
