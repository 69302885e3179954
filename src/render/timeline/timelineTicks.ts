/** A line across the rows, with its label. */
export interface Tick {
  /** Days since 1970. */
  readonly day: number;
  readonly label: string;
}

const DAY = 86_400_000;
const MONTHS = 12;
/** Possible steps between lines, in months. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000] as const;
const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** The first days of months or years in a range of days, at most `most` of them, evenly spaced. */
export function timelineTicks(first: number, last: number, most: number): Tick[] {
  const from = monthOf(first);
  const to = monthOf(last);
  const step = steps.find((months) => Math.floor(to / months) - Math.ceil(from / months) < most) ?? 12_000;
  const ticks: Tick[] = [];
  for (let month = Math.ceil(from / step) * step; month <= to; month += step) {
    const day = firstDayOf(month);
    if (day < first || day > last) continue;
    const year = Math.floor(month / MONTHS);
    const isYears = step >= MONTHS;
    ticks.push({ day, label: isYears ? String(year) : `${names[month % MONTHS] ?? ""} ${year}` });
  }
  return ticks.slice(0, most);
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * MONTHS + date.getUTCMonth();
}

function firstDayOf(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / MONTHS), month % MONTHS, 1);
  return Math.floor(date.getTime() / DAY);
}
