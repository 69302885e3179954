import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timelineEvents, type TimelineEvent } from "../../../src/render/timeline/timelineEvents.ts";
import { timelineLayout, type Label } from "../../../src/render/timeline/timelineLayout.ts";
import { describeTimeline, timelineSvg, timelineThemes } from "../../../src/render/timeline/timelineSvg.ts";
import { timelineTicks } from "../../../src/render/timeline/timelineTicks.ts";
import { hostileText } from "../../support/hostileText.ts";
import { anExcerpt } from "../../support/excerpts.ts";
import { tries } from "../../support/effort.ts";

const anyEvent: fc.Arbitrary<TimelineEvent> = fc.record(
  {
    date: fc.oneof(fc.constantFrom("12 June 2019", "December 2021 to February 2024"), hostileText(30)),
    text: hostileText(120),
    days: fc
      .tuple(fc.integer({ min: -700_000, max: 60_000 }), fc.nat(40_000))
      .map(([first, length]) => ({ first, last: first + length })),
    certainty: fc.constantFrom("stated", "derived", "undated"),
    source: hostileText(40),
  },
  { requiredKeys: ["date", "text", "certainty", "source"] },
);

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Includes ascenders and descenders. */
const boxOf = ({ x, baseline, width, size }: Label): Box => ({
  left: x,
  right: x + width,
  top: baseline - size * 0.8,
  bottom: baseline + size * 0.24,
});

const touch = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test("labels of 1 to 200 events overlap neither each other nor marks, and stay inside the picture", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 200 }), (events) => {
      const { width, height, rows, ticks, undated } = timelineLayout(events);
      const labels = [
        ...rows.flatMap((row) => row.labels),
        ...ticks.map(({ label }) => label),
        ...(undated === undefined ? [] : [undated]),
      ];
      const boxes = labels.map(boxOf).sort((a, b) => a.top - b.top);
      const marks = rows.map(({ mark, middle }) => ({
        left: mark.left - 10,
        right: mark.right + 10,
        top: middle - 10,
        bottom: middle + 10,
      }));
      for (const [at, box] of boxes.entries()) {
        expect(box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height).toBe(true);
        // Labels further down cannot overlap this one.
        for (const other of boxes.slice(at + 1, at + 8)) expect(touch(box, other)).toBe(false);
      }
      for (const mark of marks) {
        expect(mark.left >= 0 && mark.right <= width).toBe(true);
        expect(boxes.some((box) => touch(mark, box))).toBe(false);
      }
      expect(rows).toHaveLength(events.length);
    }),
    { numRuns: tries(40) },
  );
});

describe("the rows", () => {
  const when = (text: string, from?: string, to?: string) =>
    timelineEvents({
      excerpts: [
        anExcerpt("It burned.", {
          time: {
            text,
            certainty: from === undefined ? "unanchored" : "stated",
            ...(from !== undefined && { from }),
            ...(to !== undefined && { to }),
          },
        }),
      ],
    })[0];

  test.each([
    ["2019-06-12", undefined, 18059, 18059],
    ["2019-06-12", "2019-06-14", 18059, 18061],
    ["2019-06", undefined, 18048, 18077],
    ["2019", undefined, 17897, 18261],
    ["2021-12", "2024-02", 18962, 19782],
    ["1970-01-01", undefined, 0, 0],
    ["1860", "1869", -40177, -36525],
    ["0079", undefined, -690673, -690309],
    ["2020-02", undefined, 18293, 18321],
    ["2021-06-12", "2019-06-12", 18790, 18790],
  ] as const)("%s to %s are whole days", (from, to, first, last) => {
    expect(when("then", from, to)?.days).toEqual({ first, last });
  });

  test("undated events show their own words for a date, and are not on the scale", () => {
    expect(when("last month")).toEqual({
      date: "“last month”",
      text: "It burned.",
      certainty: "undated",
      source: "A made-up headline, ¶ 1",
    });
  });

  test.each(["tomorrow", "2019-6-1", "19", "2019-W03", ""])("%j cannot be drawn", (from) => {
    expect(when("then", from)?.days).toBeUndefined();
  });

  test("an excerpt without a time has no row", () => {
    expect(timelineEvents({ excerpts: [anExcerpt("It burned.")] })).toEqual([]);
  });
});

test.each([
  [18059, 18790, 2, ["2020", "2021"]],
  [18059, 18790, 4, ["Jul 2019", "Jan 2020", "Jul 2020", "Jan 2021"]],
  [18059, 18100, 2, ["Jul 2019"]],
  [18059, 18062, 2, []],
  [-40177, 20000, 2, ["1900", "2000"]],
  [0, 0, 2, ["Jan 1970"]],
])("between days %i and %i there are at most %i lines", (first, last, most, labels) => {
  expect(timelineTicks(first, last, most).map(({ label }) => label)).toEqual(labels);
});

const events: readonly TimelineEvent[] = [
  {
    date: "12 June 2019",
    text: "It <b>burned</b> & sank.",
    days: { first: 18059, last: 18059 },
    certainty: "derived",
    source: "Ferry, ¶ 1",
  },
  {
    date: "2021",
    text: "An inquiry sat.",
    days: { first: 18628, last: 18992 },
    certainty: "stated",
    source: "Ferry, ¶ 2",
  },
  { date: "“last month”", text: "Work began.", certainty: "undated", source: "Ferry, ¶ 3" },
];

describe("the picture", () => {
  const { svg } = timelineSvg(events, "light");
  const shapes = (certainty: string): string[] =>
    Array.from(
      svg.matchAll(new RegExp(`<g class="event ${certainty}">.*?<(circle|rect|text) class="mark"`, "gu")),
      ([, shape]) => shape ?? "",
    );

  test("distinguishes stated, computed and undated by shape: filled, dashed, a question mark; a period is a bar", () => {
    expect(shapes("derived")).toEqual(["circle"]);
    expect(shapes("stated")).toEqual(["rect"]);
    expect(shapes("undated")).toEqual(["text"]);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
  });

  test("has the structure that pages style: background, lines, events with titles, and a legend", () => {
    expect(svg.replace(/ (?!class=)[\w-]+="[^"]*"/gu, "").replace(/>[^<]+</gu, "><")).toBe(
      [
        "<svg><title></title><desc></desc>",
        '<rect class="ground"/>',
        '<path class="line"/><text class="quiet"></text>',
        '<text class="quiet"></text>',
        '<g class="event derived"><title></title><circle class="mark"/><text class="ink"></text><text class="quiet"></text></g>',
        '<g class="event stated"><title></title><rect class="mark"/><text class="ink"></text><text class="quiet"></text></g>',
        '<g class="event undated"><title></title><text class="mark"></text><text class="ink"></text><text class="quiet"></text></g>',
        '<g class="key stated"><circle class="mark"/><text class="quiet"></text></g>',
        '<g class="key derived"><circle class="mark"/><text class="quiet"></text></g>',
        '<g class="key undated"><text class="mark"></text><text class="quiet"></text></g>',
        "</svg>",
      ].join(""),
    );
  });

  test("contains no markup from the coverage", () => {
    expect(svg).toContain("It &lt;b&gt;burned&lt;/b&gt; &amp; sank.");
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 5 }), (any) => {
        const tags = new Set(timelineSvg(any, "dark").svg.match(/<\/?[a-z]+/gu));
        for (const tag of tags)
          expect(tag.replace(/[</]/gu, "")).toMatch(/^(?:svg|title|desc|rect|path|text|g|circle)$/);
      }),
      { numRuns: tries(100) },
    );
  });

  test.each(Object.entries(timelineThemes))(
    "is readable in the %s theme",
    (_, { ground, ink, quiet, mark }) => {
      for (const colour of [ink, quiet, mark]) expect(contrast(colour, ground)).toBeGreaterThan(4.5);
    },
  );

  test("has a text alternative of limited length", () => {
    expect(describeTimeline(events)).toBe(
      "Timeline of 3 passages. 12 June 2019 (computed): It <b>burned</b> & sank. (Ferry, ¶ 1) 2021 (stated): An inquiry sat. (Ferry, ¶ 2) “last month” (cannot be dated): Work began. (Ferry, ¶ 3)",
    );
    expect(describeTimeline(events, 110)).toBe(
      "Timeline of 3 passages. 12 June 2019 (computed): It <b>burned</b> & sank. (Ferry, ¶ 1) …and 2 more.",
    );
  });
});

/** The contrast as defined by WCAG. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
