import { UserError } from "../errors.ts";
import { intervalOf, intervalPattern, nextSlots, type Schedule } from "./slots.ts";

const MINUTES = 60;
const HOURS = 24;
const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/** The plain forms, tried in order; `parseTime` reads the named group `time`. */
const choices: readonly {
  readonly form: RegExp;
  readonly pattern: (groups: Readonly<Record<string, string>>) => string | undefined;
}[] = [
  { form: /^(?:daily|every day)$/, pattern: ({ clock }) => `${clock} * * *` },
  { form: /^(?:every )?weekdays?$/, pattern: ({ clock }) => `${clock} * * 1-5` },
  { form: /^(?:every )?weekends?$/, pattern: ({ clock }) => `${clock} * * 0,6` },
  { form: /^monthly$/, pattern: ({ clock }) => `${clock} 1 * *` },
  {
    form: /^(?:weekly |every )?(?:on )?(?<names>[a-z]+(?:(?:, ?| and | )[a-z]+)*)$/,
    pattern: ({ clock, names = "" }) => {
      const numbers = names.split(/, ?| and | /).map(dayNumber);
      return numbers.includes(-1)
        ? undefined
        : `${clock} * * ${[...new Set(numbers)].sort((a, b) => a - b).join(",")}`;
    },
  },
];

const examples =
  "“weekdays 09:00”, “daily 6pm”, “mon, thu 08:30”, “every 6 hours”, or a cron pattern “0 9 * * 1-5”";

/**
 * Parses a schedule in plain words or as a cron pattern.
 *
 * @param smallest minimum seconds between two slots
 * @throws UserError that says which forms are accepted
 * @example parseSchedule("weekdays 9am", "Europe/London", 300).pattern // "0 9 * * 1-5"
 */
export function parseSchedule(text: string, timezone: string, smallest: number): Schedule {
  const pattern = parsePlain(text.trim().toLowerCase().replace(/\s+/g, " ")) ?? text.trim();
  const schedule = { pattern, timezone: parseTimezone(timezone) };
  const runs = upcoming(schedule);
  if (runs.length === 0) throw new UserError(`“${text}” never occurs. Try ${examples}.`);
  const gaps = runs.slice(1).map((run, at) => (run - (runs[at] ?? run)) / 1_000);
  if (Math.min(...gaps) < smallest)
    throw new UserError(
      `“${text}” would post every ${Math.min(...gaps)} seconds. The shortest interval allowed is ${smallest} seconds (DIGEST_MIN_INTERVAL_SECONDS).`,
    );
  return schedule;

  /** A fixed reference time, so that the same words are accepted on every day. */
  function upcoming(candidate: Schedule): number[] {
    try {
      // croner would parse anything else as a date.
      if (intervalOf(candidate.pattern) === undefined && !/^\S+(?: \S+){4,5}$/.test(candidate.pattern))
        throw new SyntaxError("not five or six fields");
      return nextSlots(candidate, Date.UTC(2024, 0, 1), LOOK_AHEAD);
    } catch {
      throw new UserError(`“${text}” is not a schedule. Try ${examples}.`);
    }
  }
}

/** Runs checked to find the smallest interval: two days of an hourly pattern. */
const LOOK_AHEAD = 48;

function parsePlain(text: string): string | undefined {
  const interval = /^(?:every (?<count>\d{1,4})? ?(?<unit>hour|minute)s?|hourly)$/.exec(text)?.groups;
  if (interval !== undefined) {
    const count = Number(interval["count"] ?? 1);
    if (count === 0) return undefined;
    return interval["unit"] === "minute"
      ? patternEvery(count, "minute", MINUTES, (every) => `*/${every} * * * *`)
      : patternEvery(count, "hour", HOURS, (every) => `0 */${every} * * *`);
  }
  const timed = /^(?<when>.+?) (?:at )?(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))? ?(?<half>am|pm)?$/.exec(
    text,
  )?.groups;
  if (timed === undefined) return undefined;
  const clock = parseTime(timed["hour"], timed["minute"], timed["half"]);
  if (clock === undefined) return undefined;
  for (const { form, pattern } of choices) {
    const match = form.exec(timed["when"] ?? "");
    const found = match && pattern({ ...match.groups, clock });
    if (found) return found;
  }
  return undefined;
}

/** Follows the clock if it divides evenly (every 15 minutes, every 6 hours); otherwise counts from one slot to the next. */
function patternEvery(
  count: number,
  unit: "minute" | "hour",
  inAll: number,
  byClock: (every: number) => string,
): string {
  if (count === inAll) return unit === "minute" ? "0 * * * *" : "0 0 * * *";
  return inAll % count === 0 ? byClock(count) : intervalPattern(count, unit);
}

/** The first two fields of a cron pattern; `undefined` for 25:00, and for a bare number, which is ambiguous. */
function parseTime(hour = "", minute: string | undefined, half: string | undefined): string | undefined {
  if (minute === undefined && half === undefined) return undefined;
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)];
  if (minutes > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) return undefined;
  const turned = half === undefined ? hours : (hours % 12) + (half === "pm" ? 12 : 0);
  return `${minutes} ${turned}`;
}

function dayNumber(name: string): number {
  const short = name.replace(/s$/, "");
  return days.findIndex((day) => day === short || (short.length >= 3 && day.startsWith(short)));
}

function parseTimezone(timezone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: timezone.trim() }).resolvedOptions().timeZone;
  } catch {
    throw new UserError(
      `“${timezone}” is not a time zone. Write it as Europe/London, America/New_York or UTC.`,
    );
  }
}
