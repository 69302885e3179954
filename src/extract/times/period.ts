/** The precision of a period. */
type Precision = "day" | "month" | "year";

/** A calendar unit that expressions count in. */
export type TimeUnit = "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";

/** A range of calendar days, inclusive, as days since 1970-01-01. */
export interface Period {
  readonly first: number;
  readonly last: number;
  readonly precision: Precision;
}

const msPerDay = 86_400_000;

const monthsIn: Readonly<Partial<Record<TimeUnit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The months in a unit; `undefined` for days and weeks. */
export const monthsOf = (unit: TimeUnit): number | undefined => monthsIn[unit];

/** Whether a period is precise enough to count such units from it: a year does not give a day. */
export function isAsFineAs(period: Period, unit: TimeUnit): boolean {
  if (unit === "day" || unit === "week") return period.precision === "day";
  return period.precision !== "year" || unit === "year" || unit === "decade" || unit === "century";
}

/** The day number; `month` is 1-based and may overflow (month 13 is the next January). */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / msPerDay);
}

/** Year, 1-based month, day of the month and weekday (0 is Sunday) of a day number. */
export function partsOf(day: number): { year: number; month: number; date: number; weekday: number } {
  const date = new Date(day * msPerDay);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** One day. */
export function dayPeriod(day: number): Period {
  return { first: day, last: day, precision: "day" };
}

/** `count` whole months from a month; `month` may overflow in either direction. */
export function monthPeriod(year: number, month: number, count = 1): Period {
  return {
    first: dayNumber(year, month, 1),
    last: dayNumber(year, month + count, 1) - 1,
    precision: "month",
  };
}

/** `count` whole years from a year. */
export function yearPeriod(year: number, count = 1): Period {
  return { first: dayNumber(year, 1, 1), last: dayNumber(year + count, 1, 1) - 1, precision: "year" };
}

/** The calendar quarter 1 to 4 of a year. */
export function quarterPeriod(year: number, quarter: number): Period {
  return monthPeriod(year, quarter * 3 - 2, 3);
}

/** The calendar unit around a day, shifted by `offset` units; weeks run from Monday to Sunday. */
export function unitAround(day: number, unit: TimeUnit, offset: number): Period {
  const { year, month, weekday } = partsOf(day);
  if (unit === "day") return dayPeriod(day + offset);
  if (unit === "week") {
    const monday = day - ((weekday + 6) % 7) + 7 * offset;
    return { first: monday, last: monday + 6, precision: "day" };
  }
  if (unit === "month") return monthPeriod(year, month + offset);
  if (unit === "quarter") return quarterPeriod(year, Math.ceil(month / 3) + offset);
  return yearPeriod(year + ((monthsIn[unit] ?? 12) / 12) * offset);
}

/** The same part of the calendar, `offset` units away ("the third quarter", a year earlier). */
export function shifted(period: Period, unit: TimeUnit, offset: number): Period {
  const months = monthsIn[unit];
  if (months === undefined) {
    const days = (unit === "week" ? 7 : 1) * offset;
    return { first: period.first + days, last: period.last + days, precision: "day" };
  }
  const move = (day: number): number => {
    const { year, month, date } = partsOf(day);
    const lastOfMonth = dayNumber(year, month + months * offset + 1, 1) - 1;
    return Math.min(dayNumber(year, month + months * offset, date), lastOfMonth);
  };
  if (period.precision === "day") return { ...period, first: move(period.first), last: move(period.last) };
  return { ...period, first: move(period.first), last: move(period.last + 1) - 1 };
}

/** From the start of one period to the end of another, at the finer precision; `undefined` if it runs backwards. */
export function spanning(from: Period, to: Period): Period | undefined {
  if (to.last < from.first) return undefined;
  const precision = [from.precision, to.precision].includes("day")
    ? "day"
    : from.precision === to.precision
      ? from.precision
      : "month";
  return { first: from.first, last: to.last, precision };
}

const lengths: Readonly<Record<Precision, number>> = { day: 10, month: 7, year: 4 };

/** The inclusive ISO 8601 ends of a period at its precision; `undefined` outside the years 1000 to 2999. */
export function isoEnds(period: Period): { from: string; to: string } | undefined {
  if (period.first < dayNumber(1000, 1, 1) || period.last >= dayNumber(3000, 1, 1)) return undefined;
  const iso = (day: number) => new Date(day * msPerDay).toISOString().slice(0, lengths[period.precision]);
  return { from: iso(period.first), to: iso(period.last) };
}

/** The day number of a `YYYY-MM-DD`; `undefined` for any other text or a day that does not exist. */
export function parseIsoDay(text: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? "");
  if (match === null) return undefined;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  const day = dayNumber(year, month, date);
  const parts = partsOf(day);
  return parts.month === month && parts.date === date ? day : undefined;
}
