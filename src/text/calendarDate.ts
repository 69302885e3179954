/** Whether a text is a day, a month or a year of the calendar, in ISO 8601. */
export function isCalendarDate(text: string): boolean {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text) ?? [];
  if (year === undefined) return false;
  // "2021-02-30": the calendar would make it 2 March.
  const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Whether a text is a day of the calendar, in ISO 8601. */
export const isCalendarDay = (text: string): boolean =>
  text.length === "2026-06-01".length && isCalendarDate(text);

/** The day that a text in ISO 8601 starts with, as written; undefined if it starts with anything else. */
export const dayAtStart = (text: string): string | undefined =>
  /^\s*(\d{4}-\d{2}-\d{2})(?:$|[T\s])/u.exec(text)?.[1];
