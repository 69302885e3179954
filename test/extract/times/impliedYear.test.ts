import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import { extractTimes } from "../../../src/extract/times/times.ts";
import { timesIn } from "./support.ts";

/** A Wednesday. */
const published = "2024-03-20";

/** Sentences with a year next to a day or mentioned before it, and their expressions. */
const told: readonly (readonly [string, ...string[]])[] = [
  // Next to it.
  ["The flood came on 7 June in 1953.", "7 June in 1953 = 1953-06-07"],
  ["The flood came on 7 June, in 1953.", "7 June, in 1953 = 1953-06-07"],
  ["The lesser flood was on 2 April (1961).", "2 April (1961) = 1961-04-02"],
  ["The flood came on June 7 [1953].", "June 7 [1953] = 1953-06-07"],
  ["It burned on the 5th of May in the year 1998.", "the 5th of May in the year 1998 = 1998-05-05"],
  ["It was 7 June, the year 1953.", "7 June, the year 1953 = 1953-06-07"],
  ["It burned on May 5 of 1998.", "May 5 of 1998 = 1998-05-05"],
  ["It burned in May (1998).", "May (1998) = 1998-05"],
  ["The lease of the dock ends on 5 May 2150.", "5 May 2150 = 2150-05-05"],
  ["By 2150 the sea will have risen.", "2150 = 2150"],
  ["It burned on 5 February last year.", "5 February last year = 2023-02-05"],
  ["It will open in May next year.", "May next year = 2025-05"],
  // Mentioned before it.
  ["In 1953, on 7 June, the flood came.", "1953, on 7 June = 1953-06-07"],
  ["In 1998 it was sold. On 5 May that year it burned.", "1998 = 1998", "5 May that year = 1998-05-05"],
  [
    "It opened in 1976. It burned on 5 May of the following year.",
    "1976 = 1976",
    "5 May of the following year = 1977-05-05",
  ],
  [
    "It opened on 5 May 1998 and shut on 7 June that year.",
    "5 May 1998 = 1998-05-05",
    "7 June that year = 1998-06-07",
  ],
  [
    "The war began in September 1939. On 3 October the harbour was mined.",
    "September 1939 = 1939-09",
    "3 October = 1939-10-03",
  ],
  [
    "In December 1998 the ship sailed. On 3 January it sank.",
    "December 1998 = 1998-12",
    "3 January = 1999-01-03",
  ],
  ["In 1998 the yard, then the largest, burned on 5 May.", "1998 = 1998", "5 May = 1998-05-05"],
  ["In 1998 it was sold to a Dane, and on 5 May it burned.", "1998 = 1998", "5 May = 1998-05-05"],
  ["The year was 1953. On 7 June the flood came.", "1953 = 1953", "7 June = 1953-06-07"],
  [
    "Brill fell on 3 October 1939; on 5 October it burned.",
    "3 October 1939 = 1939-10-03",
    "5 October = 1939-10-05",
  ],
  ["In 1998 he came. In the summer he left.", "1998 = 1998", "the summer = 1998-06..1998-08"],
  // Mentioned after it.
  ["On 7 June the great flood came in 1953.", "7 June = 1953-06-07", "1953 = 1953"],
  [
    "On 3 October, in the autumn of 1939, it was mined.",
    "3 October = 1939-10-03",
    "the autumn of 1939 = 1939-09..1939-11",
  ],
  ["He came on 3 October (a Monday) in 1988.", "3 October = 1988-10-03", "1988 = 1988"],
  ["They met in June and July 1754.", "June = 1754-06", "July 1754 = 1754-07"],
  [
    "It broke in 2018. Many fell ill between March and June the following year.",
    "2018 = 2018",
    "between March and June the following year = 2019-03..2019-06",
  ],
  [
    "It was seen between March 2022 and April last year.",
    "between March 2022 and April last year = 2022-03..2023-04",
  ],
  ["In 2018 the bridge fell. He has been held since last June.", "2018 = 2018", "last June = 2023-06"],
  // From its weekday.
  ["He left on Thursday 8 June.", "Thursday 8 June = 2023-06-08"],
  // The year belongs to something else or to a comparison, so the report's year applies.
  ["The ferry, built in 1987, sank on 5 March.", "1987 = 1987", "5 March = 2024-03-05"],
  ["The ferry, which was built in 1987, sank on 5 March.", "1987 = 1987", "5 March = 2024-03-05"],
  ["The law was passed on 5 March, the first since 1987.", "5 March = 2024-03-05", "1987 = 1987"],
  ["On 5 March prices rose more than in 1987.", "5 March = 2024-03-05", "1987 = 1987"],
  ["On 5 March it was hotter than on 5 March 2019.", "5 March = 2024-03-05", "5 March 2019 = 2019-03-05"],
  ["The strike of 12 March was longer than that of 1978.", "12 March = 2024-03-12", "1978 = 1978"],
  ["She won on 5 March, as she had in 1998.", "5 March = 2024-03-05", "1998 = 1998"],
  ["The trial over the fire of 1998 opens on 7 June.", "1998 = 1998", "7 June = 2024-06-07"],
  ["The dock will open in 2030. The council voted on 5 March.", "2030 = 2030", "5 March = 2024-03-05"],
  ["The firm was founded in 1999. On 5 March it closed.", "1999 = 1999", "5 March = 2024-03-05"],
  ["He was elected in 2019 and resigned on 5 March.", "2019 = 2019", "5 March = 2024-03-05"],
  // Either year is possible.
  ["The flood of 1953 came on 7 June.", "1953 = 1953", "7 June = ?"],
  ["The 1953 flood came on 7 June.", "1953 = 1953", "7 June = ?"],
  ["In 1999 it opened. The following day it shut.", "1999 = 1999", "The following day = ?"],
  ["Since 1998 the fair has been held on 5 May.", "1998 = 1998", "5 May = ?"],
  ["It burned on 5 May of that year.", "5 May of that year = ?"],
];

/** Sentences about habits, whose expressions have no date. */
const habits: readonly string[] = [
  "The fair is held on 5 May every year.",
  "The ferry usually stops in January.",
  "Each year, on 5 May, the town dances.",
  "The ferry runs every summer from May to September.",
  "Traditionally, the king opens it in June.",
  "The festival takes place annually in July.",
  "They meet once a year, on 5 May.",
  "It is held in May every four years.",
  "The council typically sits on Mondays, Fridays and in May.",
  "The museum is open Monday to Friday.",
  "The museum is open from Monday to Friday.",
  "Trains run Monday–Friday.",
  "The pool is open Monday through Saturday.",
  "He normally leaves on Friday.",
];

/** Sentences that only look like habits, and their dates. */
const events: readonly (readonly [string, string])[] = [
  ["The fair, usually held in May, will be held on 5 June.", "5 June = 2024-06-05"],
  ["It has snowed every winter since January.", "January = 2024-01"],
  ["She has always said she left in February.", "February = 2024-02"],
  ["The strike lasted from Monday to Friday.", "from Monday to Friday = 2024-03-11..2024-03-15"],
];

const counted: readonly (readonly [string, ...string[]])[] = [
  ["The alarm rang 24 hours ago.", "24 hours ago = 2024-03-19"],
  ["The alarm rang three hours ago.", "three hours ago = 2024-03-20"],
  ["It rang half an hour ago.", "half an hour ago = 2024-03-20"],
  ["It rang 36 hours ago.", "36 hours ago = 2024-03-18..2024-03-19"],
  ["It lost money in the past three years.", "the past three years = 2021-03..2024-03"],
  ["It has rained over the last 18 months.", "the last 18 months = 2022-09..2024-03"],
  ["It has grown over the past two decades.", "the past two decades = 2004-03..2024-03"],
  ["It will hire forty people over the next three years.", "the next three years = 2024-03..2027-03"],
  ["It shut its forge in the late ’80s.", "the late ’80s = 1980..1989"],
  ["She sang in the early '90s.", "the early '90s = 1990..1999"],
  ["It was gone by the mid-seventies.", "the mid-seventies = 1970..1979"],
  ["It was built a century ago.", "a century ago = 1924"],
  ["It was built half a century ago.", "half a century ago = 1974"],
  ["It was built a quarter of a century ago.", "a quarter of a century ago = 1999"],
  ["It closed half a year ago.", "half a year ago = 2023-09"],
  ["It closed a year and a half ago.", "a year and a half ago = 2022-09"],
  ["It closed two-and-a-half years ago.", "two-and-a-half years ago = 2021-09"],
  ["Seventy-five years ago the dam burst.", "Seventy-five years ago = 1949"],
  ["He was mayor, 1976 to 1983.", "1976 to 1983 = 1976..1983"],
  ["She led the yard, 1976 through 1983, with care.", "1976 through 1983 = 1976..1983"],
  ["He reigned 1509 to 1547.", "1509 to 1547 = 1509..1547"],
  ["The bridge stood 1 May 1976 to 3 June 1983.", "1 May 1976 to 3 June 1983 = 1976-05-01..1983-06-03"],
  ["The show runs 5 May to 7 June.", "5 May to 7 June = 2024-05-05..2024-06-07"],
  ["It was shut from the 1970s to the 1990s.", "from the 1970s to the 1990s = 1970..1999"],
];

const noYears: readonly string[] = [
  "A crowd of 2016 cheered.",
  "They drew a crowd of 1998 to the match.",
  "An army of 1500 crossed the river.",
  "An audience of 1950 came.",
  "The attendance rose to 2016.",
  "The team sold 2016 tickets.",
  "A total of 1987 was raised.",
  "The final was watched by 2016 fans.",
  "She is in her late 80s.",
  "The occupation would need to last 10 years.",
  "Vesuvius burst on 24 August 79 AD.",
  "Over the next three years he wrote two books.",
];

describe("the year of a day", () => {
  it.each(told)("%s", (sentence, ...expected) => {
    expect(timesIn(sentence, { published })).toEqual(expected);
  });

  it.each(habits)("a habit has none: %s", (sentence) => {
    expect(timesIn(sentence, { published }).filter((time) => !time.endsWith("= ?"))).toEqual([]);
  });

  it.each(events)("these are not habits: %s", (sentence, expected) => {
    expect(timesIn(sentence, { published })).toContain(expected);
  });

  it.each(counted)("%s", (sentence, ...expected) => {
    expect(timesIn(sentence, { published })).toEqual(expected);
  });

  it.each(noYears)("no date in: %s", (sentence) => {
    expect(timesIn(sentence, { published })).toEqual([]);
  });

  it("is never the report's if the words give another one", () => {
    const frames = [
      "In Y it was sold. On D that year it burned.",
      "In Y, on D, it burned.",
      "It burned on D in Y.",
      "It burned on D (Y).",
      "In Y the yard of the town burned on D.",
      "It was the autumn of Y. On D it burned.",
    ];
    const days = fc.tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom("March", "May", "October", "November"),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...frames),
        fc.integer({ min: 1500, max: 2019 }),
        days,
        (frame, year, [day, month]) => {
          const text = frame.replace("Y", String(year)).replace("D", `${day} ${month}`);
          const [, date] = timesIn(text, { published }).join(" ").split(`${day} ${month}`);
          const from = /= (\?|\d{4})/.exec(date ?? "")?.[1];
          expect([String(year), String(year + 1), "?"]).toContain(from);
        },
      ),
    );
  });
});

describe("the day of the report", () => {
  const body = "The council met on Monday to hear what a firm had been paid for the paving of the square.";
  const mondayIn = (head: string): string | undefined => {
    const text = `${head}\n\n${body}\n`;
    const article = articleFromText({ file: "a.txt", text, hash: "0" });
    return extractTimes(article, "en-GB").find(({ start }) => text.startsWith("Monday", start))?.from;
  };

  it.each([
    ["Paving row\n\nPublished: 5 March 2024 | Updated: 7 March 2024", "2024-03-04"],
    ["Paving row\n\nUpdated 12 March 2024\nPublished 5 March 2024", "2024-03-04"],
    ["Paving row\n\nThe Merrow Post | 5 March 2024", "2024-03-04"],
  ])("%j gives Monday %s", (head, monday) => {
    expect(mondayIn(head)).toBe(monday);
  });

  it.each([
    "The fire of 5 May 1998",
    "Paving row\nThe great fire of 5 May 1998 and its dead",
    "Paving row\n\nLast updated: 7 March 2024",
  ])("%j gives none", (head) => {
    expect(mondayIn(head)).toBeUndefined();
  });
});
