import { intervalOf } from "./slots.ts";
import type { Schedule } from "./slots.ts";

const dayNames = ["Sundays", "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays"];

/** Describes a schedule in words: "weekdays at 09:00, Europe/London"; unusual patterns are shown as they are. */
export function describeSchedule({ pattern, timezone }: Schedule): string {
  if (intervalOf(pattern) !== undefined) return `${pattern}, counted from the last, ${timezone}`;
  return `${wordsOf(pattern) ?? `by the cron pattern ${pattern}`}, ${timezone}`;
}

function wordsOf(pattern: string): string | undefined {
  const [minute = "", hour = "", date = "", month = "", day = "", ...more] = pattern.split(" ");
  if (more.length > 0 || month !== "*") return undefined;
  const every = /^\*\/(\d+)$/;
  if (date === "*" && day === "*") {
    const [minutes, hours] = [every.exec(minute)?.[1], every.exec(hour)?.[1]];
    // "*/45" runs at :00 and :45.
    if (hour === "*" && minutes !== undefined && 60 % Number(minutes) === 0)
      return `every ${counted(minutes, "minute")}`;
    if (minute === "0" && hours !== undefined && 24 % Number(hours) === 0)
      return `every ${counted(hours, "hour")}`;
    if (hour === "*" && minute === "0") return "every hour";
  }
  if (!/^\d+$/.test(minute) || !/^\d+$/.test(hour)) return undefined;
  const time = `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
  if (date === "1" && day === "*") return `on the first of each month at ${time}`;
  if (date !== "*") return undefined;
  if (day === "*") return `daily at ${time}`;
  if (day === "1-5") return `weekdays at ${time}`;
  if (day === "0,6") return `weekends at ${time}`;
  const names = day
    .split(",")
    .map((number) => (/^[0-6]$/.test(number) ? dayNames[Number(number)] : undefined));
  return names.includes(undefined) ? undefined : `${names.join(", ")} at ${time}`;
}

function counted(count: string | undefined, unit: string): string {
  return count === "1" ? unit : `${count} ${unit}s`;
}
