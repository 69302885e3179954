import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSchedule } from "../../src/schedule/parseSchedule.ts";
import { planSlots } from "../../src/schedule/planSlots.ts";
import { nextSlots, slotsUpTo } from "../../src/schedule/slots.ts";
import { someOf } from "../support/effort.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.parse("2026-06-01T08:07:31.250Z");
const iso = (slots: readonly number[]): string[] => slots.map((slot) => new Date(slot).toISOString());

describe("an interval that does not divide the clock evenly", () => {
  test.each([
    ["every 45 minutes", 45 * MINUTE],
    ["every 25 minutes", 25 * MINUTE],
    ["every 50 minutes", 50 * MINUTE],
    ["every 7 minutes", 7 * MINUTE],
    ["every 90 minutes", 90 * MINUTE],
    ["every 5 hours", 5 * HOUR],
    ["every 7 hours", 7 * HOUR],
    ["every 9 hours", 9 * HOUR],
    ["every 23 hours", 23 * HOUR],
    ["every 36 hours", 36 * HOUR],
  ])("%s is evenly spaced from when it was added", (text, step) => {
    const schedule = { ...parseSchedule(text, "Europe/London", 300), counts_from: START };
    const slots = nextSlots(schedule, START, 200);
    expect(slots[0]).toBe(Math.floor(START / MINUTE) * MINUTE + step);
    for (const [at, slot] of slots.entries()) expect(slot - (slots[at - 1] ?? slot - step)).toBe(step);
    expect(slotsUpTo(schedule, (slots.at(-1) ?? 0) + 1, 200)).toEqual(slots);
  });

  test("is due once for each slot, whenever it is checked", () => {
    const schedule = { ...parseSchedule("every 45 minutes", "UTC", 300), counts_from: START };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 * HOUR }), { minLength: 1, maxLength: 40 }),
        (waits) => {
          let [after, now] = [START, START];
          const entered: number[] = [];
          for (const wait of waits) {
            now += wait;
            const { due, skipped } = planSlots(schedule, after, now);
            entered.push(...skipped.map(({ slot }) => slot), ...(due === undefined ? [] : [due]));
            after = Math.max(after, ...entered);
          }
          const all = nextSlots(schedule, START, 400).filter((slot) => slot <= now);
          expect(entered).toEqual(all);
        },
      ),
    );
  });
});

describe("a time of day that a clock change skips", () => {
  test.each([
    ["daily 23:30", "America/Nuuk", "2024-03-30T12:00Z", "2024-03-31T01:00:00.000Z"],
    ["daily 23:00", "America/Nuuk", "2025-03-29T12:00Z", "2025-03-30T01:00:00.000Z"],
    ["daily 23:59", "America/Nuuk", "2026-03-28T12:00Z", "2026-03-29T01:00:00.000Z"],
    ["daily 23:15", "America/Scoresbysund", "2025-03-29T12:00Z", "2025-03-30T01:00:00.000Z"],
    ["saturday 23:30", "America/Nuuk", "2024-03-30T12:00Z", "2024-03-31T01:00:00.000Z"],
    ["daily 01:30", "Europe/London", "2024-03-30T12:00Z", "2024-03-31T01:00:00.000Z"],
    ["daily 00:30", "Africa/Cairo", "2024-04-25T12:00Z", "2024-04-25T22:00:00.000Z"],
    ["daily 00:30", "Asia/Beirut", "2024-03-30T12:00Z", "2024-03-30T22:00:00.000Z"],
    ["daily 00:30", "America/Havana", "2024-03-09T12:00Z", "2024-03-10T05:00:00.000Z"],
  ])("%s in %s runs right after the gap", (text, timezone, after, slot) => {
    const schedule = parseSchedule(text, timezone, 300);
    expect(iso(nextSlots(schedule, Date.parse(after), 1))).toEqual([slot]);
    expect(iso(slotsUpTo(schedule, Date.parse(slot), 1))).toEqual([slot]);
    expect(planSlots(schedule, Date.parse(after), Date.parse(slot)).due).toBe(Date.parse(slot));
  });

  test.each([
    ["sunday 23:30", "America/Nuuk", "2024-03-30T12:00Z", "2024-04-01T00:30:00.000Z"],
    ["daily 22:30", "America/Nuuk", "2024-03-30T12:00Z", "2024-03-31T00:30:00.000Z"],
    ["daily 00:30", "America/Nuuk", "2024-03-30T12:00Z", "2024-03-31T01:30:00.000Z"],
    ["hourly", "America/Nuuk", "2024-03-31T00:30Z", "2024-03-31T01:00:00.000Z"],
    ["30 * * * *", "America/Nuuk", "2024-03-31T00:45Z", "2024-03-31T01:30:00.000Z"],
    ["daily 23:30", "Europe/London", "2024-03-30T12:00Z", "2024-03-30T23:30:00.000Z"],
    ["daily 23:30", "America/Nuuk", "2024-10-26T12:00Z", "2024-10-27T00:30:00.000Z"],
    ["monthly 23:30", "America/Nuuk", "2024-03-30T12:00Z", "2024-04-02T00:30:00.000Z"],
  ])("%s in %s has no slot of its own in the gap", (text, timezone, after, slot) => {
    expect(iso(nextSlots(parseSchedule(text, timezone, 300), Date.parse(after), 1))).toEqual([slot]);
  });

  test.each(["America/Nuuk", "America/Scoresbysund", "Europe/London", "Africa/Cairo", "Asia/Beirut", "UTC"])(
    "a daily time has one slot for each day of a year and a half, in %s",
    (timezone) => {
      for (const time of someOf(["00:30", "01:30", "02:30", "23:00", "23:30"])) {
        const schedule = parseSchedule(`daily ${time}`, timezone, 300);
        const from = Date.parse("2023-01-01T12:00Z");
        const slots = nextSlots(schedule, from, 510).filter((slot) => slot < from + 500 * DAY);
        expect([time, slots.length]).toEqual([time, 500]);
        expect(slotsUpTo(schedule, from + 500 * DAY - 1, 500)).toEqual(slots);
      }
    },
  );
});
