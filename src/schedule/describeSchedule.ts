import type { Schedule } from "./parseSchedule.ts";

const dayNames = ["Sundays", "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays"];

/** Says in words when a digest is due: "weekdays at 09:00, Europe/London"; a pattern without plain words is shown as it is. */
export function describeSchedule({ pattern, timezone }: Schedule): string {
  return `${wordsOf(pattern) ?? `by the cron pattern ${pattern}`}, ${timezone}`;
}

function wordsOf(pattern: string): string | undefined {
  const [minute = "", hour = "", date = "", month = "", day = "", ...more] = pattern.split(" ");
  if (more.length > 0 || month !== "*") return undefined;
  const every = /^\*\/(\d+)$/;
  if (date === "*" && day === "*") {
    if (hour === "*" && every.test(minute)) return `every ${counted(every.exec(minute)?.[1], "minute")}`;
    if (minute === "0" && every.test(hour)) return `every ${counted(every.exec(hour)?.[1], "hour")}`;
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
