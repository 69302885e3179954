import type { Excerpt } from "../../src/answer/reply/answer.ts";

type ShownTime = NonNullable<Excerpt["time"]>;

/** A day, by its calendar parts; `month` is 0-based and may overflow. */
const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, "2024-01-01".length);

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const weekdays = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const seasons: Readonly<Record<string, number>> = { spring: 2, summer: 5, autumn: 8 };
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, nine: 9 };

/** How many days apart two days are. */
const between = (one: string, other: string): number =>
  Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;

/** Computes the first day, month or year of an expression from the day of its anchor; several are right if its words fit several. */
type Rule = (groups: readonly string[], anchor: Date) => readonly string[];

const shiftedBy =
  (days: number): Rule =>
  (_, at) => [day(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + days)];

const yearsAround = (at: Date): readonly number[] => [-1, 0, 1].map((by) => at.getUTCFullYear() + by);

/** The nearest days, months or seasons before and after the anchor. */
const nearest = (at: Date, candidates: readonly string[]): readonly string[] => {
  const today = at.toISOString().slice(0, "2024-01-01".length);
  return candidates.filter((one) => between(one, today) <= 366);
};

/** Written for the articles of the tests, apart from the product's own rules. An expression that fits none fails. */
const rules: readonly (readonly [RegExp, Rule])[] = [
  [/^(?:today|tonight)$/iu, shiftedBy(0)],
  [/^(?:yesterday(?: \w+)?|last night)$/iu, shiftedBy(-1)],
  [/^tomorrow$/iu, shiftedBy(1)],
  [
    /^(\w+day)(?: morning)?$/iu,
    ([name = ""], at) =>
      [-7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7]
        .flatMap((by) => shiftedBy(by)([], at))
        .filter((one) => new Date(one).getUTCDay() === weekdays.indexOf(name.toLowerCase())),
  ],
  [/^this week$/iu, (_, at) => shiftedBy(-((at.getUTCDay() + 6) % 7))([], at)],
  [
    /^last month$/iu,
    (_, at) => [day(at.getUTCFullYear(), at.getUTCMonth() - 1, 1).slice(0, "2024-01".length)],
  ],
  [
    /^(\w+) months ago$/iu,
    ([count = ""], at) => [
      day(at.getUTCFullYear(), at.getUTCMonth() - (counts[count.toLowerCase()] ?? NaN), 1).slice(
        0,
        "2024-01".length,
      ),
    ],
  ],
  [/^(\w+) years ago$/iu, ([count = ""], at) => [`${at.getUTCFullYear() - (counts[count] ?? NaN)}`]],
  [
    /^(\w+) years since$/iu,
    ([count = ""], at) => [
      day(at.getUTCFullYear() - (counts[count] ?? NaN), at.getUTCMonth(), at.getUTCDate()),
    ],
  ],
  [/^(?:the end of the year|earlier this year)$/iu, (_, at) => [`${at.getUTCFullYear()}`]],
  [/^the first quarter of next year$/iu, (_, at) => [`${at.getUTCFullYear() + 1}-01`]],
  [
    /^(?:the |last )?(spring|summer|autumn)$/iu,
    ([name = ""], at) =>
      nearest(
        at,
        yearsAround(at).map((year) => day(year, seasons[name] ?? NaN, 1)),
      ).map((one) => one.slice(0, "2024-01".length)),
  ],
  [
    /^(?:between |the end of )?(?:(\d+) )?(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\.?(?: (\d+))?(?: and .*)?$/iu,
    ([before = "", name = "", after = ""], at) => {
      const date = before === "" ? after : before;
      const month = months.indexOf(name.slice(0, 3).toLowerCase());
      const days = nearest(
        at,
        yearsAround(at).map((year) => day(year, month, Number(date === "" ? 1 : date))),
      );
      return date === "" ? days.map((one) => one.slice(0, "2024-01".length)) : days;
    },
  ],
];

/** The full date that an anchor states; `undefined` if it states none. */
function dayOf(anchor: string): Date | undefined {
  const at = new Date(`${anchor.replace(/^published /u, "")} 00:00 UTC`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** Whether the years of a period are written in its words; "the 1990s" and "the winter of 2021" end later. */
function isWritten({ text, from = "", to = "" }: ShownTime): boolean {
  const first = from.slice(0, 4);
  const last = to.slice(0, 4);
  const ends = [
    first,
    /\d0s$/u.test(text) ? `${first.slice(0, 3)}9` : "",
    /winter/u.test(text) ? `${Number(first) + 1}` : "",
  ];
  return /^\d{4}$/u.test(first) && text.includes(first) && (text.includes(last) || ends.includes(last));
}

/** Whether the shown date is written in its own words, or follows from those of its anchor, or is left open. */
export function followsFrom(time: ShownTime): boolean {
  const { certainty, text, from = "", to = "", anchor } = time;
  if (certainty === "unanchored") return time.from === undefined && time.to === undefined;
  if (certainty === "stated") return isWritten(time);
  const at = dayOf(anchor ?? "");
  if (at === undefined || Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 1 || to < from) return false;
  return rules.some(([pattern, compute]) => {
    const found = pattern.exec(text);
    return (
      found !== null &&
      compute(
        found.slice(1).map((group) => group ?? ""),
        at,
      ).includes(from)
    );
  });
}
