import { UserError } from "../../errors.ts";
import { isCalendarDate } from "../../text/calendarDate.ts";
import type { Question } from "./question.ts";

/** A requested period: ISO 8601 dates of any precision, each end optional and inclusive. */
export interface AskedPeriod {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Reads the period of a question. Throws a `UserError` for an invalid date, and for a period that ends before it
 * starts.
 */
export function readPeriod({ from, to }: Question): AskedPeriod {
  const period = {
    ...(from === undefined ? {} : { from: readDay("from", from) }),
    ...(to === undefined ? {} : { to: readDay("to", to) }),
  };
  if (period.from !== undefined && period.to !== undefined && !meets(period.from, period.to))
    throw new UserError(
      `from and to: the period ends before it starts (${period.from} to ${period.to}). Swap the two.`,
    );
  return period;
}

/** Whether `from` is not after `to`; a date of lower precision stands for all of its days. */
function meets(from: string, to: string): boolean {
  return from <= `${to}~`;
}

/** Whether two dates overlap a period; an open end does not limit it. */
export function isInPeriod(from: string, to: string, period: AskedPeriod): boolean {
  return meets(period.from ?? from, to) && meets(from, period.to ?? to);
}

function readDay(end: "from" | "to", typed: string): string {
  const date = typed.trim();
  if (!isCalendarDate(date))
    throw new UserError(`${end}: “${date}” is not a date. Write it as 2021-06-12, 2021-06 or 2021.`);
  return date;
}
