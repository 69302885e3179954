import { describe, expect, test } from "vitest";
import { describeSchedule } from "../../src/schedule/describeSchedule.ts";
import { parseSchedule } from "../../src/schedule/parseSchedule.ts";

const London = "Europe/London";

describe("a schedule in plain words", () => {
  test.each([
    ["weekdays 09:00", "0 9 * * 1-5", "weekdays at 09:00"],
    ["Weekdays at 9am", "0 9 * * 1-5", "weekdays at 09:00"],
    ["every weekday 9.30", "30 9 * * 1-5", "weekdays at 09:30"],
    ["daily 18:05", "5 18 * * *", "daily at 18:05"],
    ["every day at 6 pm", "0 18 * * *", "daily at 18:00"],
    ["daily 12am", "0 0 * * *", "daily at 00:00"],
    ["daily 12pm", "0 12 * * *", "daily at 12:00"],
    ["weekends 10:00", "0 10 * * 0,6", "weekends at 10:00"],
    ["Mondays 09:00", "0 9 * * 1", "Mondays at 09:00"],
    ["mon, thu 08:30", "30 8 * * 1,4", "Mondays, Thursdays at 08:30"],
    ["weekly on friday at 17:00", "0 17 * * 5", "Fridays at 17:00"],
    ["tuesday and saturday 7:15", "15 7 * * 2,6", "Tuesdays, Saturdays at 07:15"],
    ["monthly 09:00", "0 9 1 * *", "on the first of each month at 09:00"],
    ["hourly", "0 */1 * * *", "every hour"],
    ["every 6 hours", "0 */6 * * *", "every 6 hours"],
    ["every 30 minutes", "*/30 * * * *", "every 30 minutes"],
    ["every 60 minutes", "0 * * * *", "every hour"],
    ["every 24 hours", "0 0 * * *", "daily at 00:00"],
    ["every 45 minutes", "every 45 minutes", "every 45 minutes, counted from the last"],
    ["every 25 minutes", "every 25 minutes", "every 25 minutes, counted from the last"],
    ["every 50 minutes", "every 50 minutes", "every 50 minutes, counted from the last"],
    ["every 90 minutes", "every 90 minutes", "every 90 minutes, counted from the last"],
    ["every 5 hours", "every 5 hours", "every 5 hours, counted from the last"],
    ["every 7 hours", "every 7 hours", "every 7 hours, counted from the last"],
    ["every 9 hours", "every 9 hours", "every 9 hours, counted from the last"],
    ["every 23 hours", "every 23 hours", "every 23 hours, counted from the last"],
    ["every 36 hours", "every 36 hours", "every 36 hours, counted from the last"],
    ["*/45 * * * *", "*/45 * * * *", "by the cron pattern */45 * * * *"],
    ["0 9 * * 1-5", "0 9 * * 1-5", "weekdays at 09:00"],
    ["15 10 L * *", "15 10 L * *", "by the cron pattern 15 10 L * *"],
  ])("%s", (text, pattern, words) => {
    const schedule = parseSchedule(text, London, 300);
    expect(schedule).toEqual({ pattern, timezone: London });
    expect(describeSchedule(schedule)).toBe(`${words}, ${London}`);
  });

  test.each([
    ["sometimes", "is not a schedule"],
    ["daily", "is not a schedule"],
    ["daily 25:00", "is not a schedule"],
    ["daily 9:75", "is not a schedule"],
    ["daily 13pm", "is not a schedule"],
    ["moondays 09:00", "is not a schedule"],
    ["", "is not a schedule"],
    ["* * * * * * *", "is not a schedule"],
    ["0 0 31 2 *", "never occurs"],
    ["* * * * *", "shortest interval allowed is 300"],
    ["*/10 * * * * *", "shortest interval allowed is 300"],
    ["every 2 minutes", "shortest interval allowed is 300"],
    ["every 0 minutes", "is not a schedule"],
    ["every 0 hours", "is not a schedule"],
    ["every 4 minutes", "would post every 240 seconds"],
    ["every 123456 hours", "is not a schedule"],
  ])("%s is refused: %s", (text, reason) => {
    expect(() => parseSchedule(text, London, 300)).toThrow(reason);
  });

  test("a six-field pattern is accepted if the smallest interval allows it", () => {
    expect(parseSchedule("*/2 * * * * *", "UTC", 1).pattern).toBe("*/2 * * * * *");
  });

  test.each(["Mars/Olympus", "", "09:00"])("the time zone %s is refused", (timezone) => {
    expect(() => parseSchedule("daily 09:00", timezone, 300)).toThrow("is not a time zone");
  });
});
