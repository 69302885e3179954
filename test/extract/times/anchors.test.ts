import { expect, test } from "vitest";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import type { TimeExpression } from "../../../src/extract/extraction.ts";
import { extractTimes } from "../../../src/extract/times/times.ts";
import { timesIn } from "./support.ts";

const unanchored: readonly (readonly [string, string])[] = [
  ["He was charged last month.", "last month"],
  ["Speaking in the Commons on Tuesday, he denied it.", "Tuesday"],
  ["It was sanctioned earlier this year.", "earlier this year"],
  ["The shop shut on 12 June.", "12 June"],
  ["He left two years ago.", "two years ago"],
  ["She will speak tomorrow.", "tomorrow"],
  ["Profit fell in the third quarter.", "the third quarter"],
  ["The following day he resigned.", "The following day"],
  ["Nine days earlier he was dismissed.", "Nine days earlier"],
  ["It closed last summer.", "last summer"],
  ["She sang through the '80s.", "the '80s"],
  ["It will close between May and September.", "between May and September"],
];

test.each(unanchored)("without any date of the report, no year is invented: %s", (sentence, words) => {
  expect(timesIn(sentence)).toEqual([`${words} = ?`]);
});

function timesOf(text: string, published?: string, language?: string): readonly TimeExpression[] {
  const details = {
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  };
  return extractTimes(articleFromText({ file: "made-up.txt", text, hash: "0", details }), "en-GB");
}

test("a date in words is stated, and one computed from the publication date is derived", () => {
  const [stated, derived] = timesOf(
    "Fair opens\n\nThe fair of 2 May 2020 was the last until yesterday.\n",
    "2024-03-20",
  );
  expect(stated).toMatchObject({ certainty: "stated", from: "2020-05-02" });
  expect(stated).not.toHaveProperty("anchor");
  expect(derived).toMatchObject({ certainty: "derived", from: "2024-03-19", anchor: "published" });
});

test("a date in the dateline is the day of the report", () => {
  const text =
    "Ferry sinks\n\nPORT HALVEN, March 3, 2024 (Merrow Wire) - Eleven people died on Saturday.\n\nA sister ship was withdrawn last month.\n";
  const [dateline, saturday, month] = timesOf(text);
  expect(dateline).toMatchObject({ from: "2024-03-03", certainty: "stated" });
  const anchor = { start: dateline?.start, end: dateline?.end };
  expect(saturday).toMatchObject({ from: "2024-03-02", certainty: "derived", anchor });
  expect(month).toMatchObject({ from: "2024-02", certainty: "derived", anchor });
});

test("a date on a line of its own above the story is the day of the report", () => {
  const text =
    "Paving row grows\n\nBy Nev Hathersage\nThursday, 8 June 2023\n\nThe council met yesterday to hear what a firm had been paid.\n";
  expect(timesOf(text).find(({ start }) => text.startsWith("yesterday", start))).toMatchObject({
    from: "2023-06-07",
  });
});

test("a date in the story is not the day of the report", () => {
  const text =
    "Inquiry opens\n\nThe inquiry, which opened on 3 May 2021 after long argument, will report next month.\n";
  expect(timesOf(text).at(-1)).toMatchObject({ start: text.indexOf("next month"), certainty: "unanchored" });
});

test("a day without a year takes the year of its block", () => {
  const text = "Rally held\n\nHe was hired on 3 May 2021 by the board. He was dismissed on 6 June.\n";
  expect(timesOf(text).at(-1)).toMatchObject({
    from: "2021-06-06",
    certainty: "derived",
    anchor: { start: 28 },
  });
});

test("an anchor is the span of a time expression in the same article", () => {
  const text = "Rally held\n\nIt was founded in 1999. Two years later it closed.\n";
  const [founded, closed] = timesOf(text);
  expect(closed?.anchor).toEqual({ start: founded?.start, end: founded?.end });
  expect(closed).toMatchObject({ from: "2001", to: "2001" });
});

test("numeric dates are day first in British English and month first in American English", () => {
  const text = "Form found\n\nThe form is dated 03/04/2022.\n";
  expect(timesOf(text)[0]?.from).toBe("2022-04-03");
  expect(timesOf(text, undefined, "en-US")[0]?.from).toBe("2022-03-04");
});

test("an impossible date is not a time expression", () => {
  expect(
    timesOf("Form found\n\nThe form is dated 31 February 2022, oddly.\n").map(({ from }) => from),
  ).not.toContain("2022-03-03");
});

test("boilerplate has no times", () => {
  expect(
    timesOf(
      "Form found\n\nThe form was found in a barn.\n\nCopyright 2019 The Daily Klaxon. All rights reserved.\n",
    ),
  ).toEqual([]);
});
