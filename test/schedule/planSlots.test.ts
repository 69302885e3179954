import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GRACE, planSlots } from "../../src/schedule/planSlots.ts";
import { nextSlots } from "../../src/schedule/slots.ts";
import { tries } from "../support/effort.ts";

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);

const anySchedule = fc.record({
  pattern: fc.constantFrom(
    "0 9 * * 1-5",
    "30 1 * * *",
    "30 2 * * *",
    "0 */6 * * *",
    "*/30 * * * *",
    "15 2,14 * * *",
  ),
  timezone: fc.constantFrom(
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "UTC",
  ),
});
const anyMoment = fc.integer({ min: at("2025-01-01T00:00:00Z"), max: at("2027-01-01T00:00:00Z") });
const anyWaits = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 60_000 }),
    fc.integer({ min: 1, max: 12 * HOUR }),
    fc.integer({ min: 1, max: 72 * HOUR }),
  ),
  { minLength: 1, maxLength: 12 },
);

test("whenever it is checked, each slot is sent or skipped once", () => {
  fc.assert(
    fc.property(anySchedule, anyMoment, anyWaits, (schedule, start, waits) => {
      const entered: number[] = [];
      const reasons = new Set<string>();
      let now = start;
      let latest = 0;
      for (const wait of waits) {
        now += wait;
        const plan = planSlots(schedule, Math.max(start, ...entered), now);
        for (const { slot, reason } of plan.skipped) {
          reasons.add(reason);
          entered.push(slot);
        }
        if (plan.due !== undefined) {
          latest = Math.max(latest, now - plan.due);
          entered.push(plan.due);
        }
      }
      expect(latest).toBeLessThanOrEqual(GRACE);
      expect(reasons).not.toContain("");
      const all = nextSlots(schedule, start, entered.length + 1);
      expect(entered).toEqual(all.slice(0, -1));
      expect(all.at(-1)).toBeGreaterThan(now);
    }),
    { numRuns: tries(40) },
  );
});

test("a clock that jumps back finds no slot again", () => {
  fc.assert(
    fc.property(anySchedule, anyMoment, fc.integer({ min: 0, max: 100 * HOUR }), (schedule, now, back) => {
      expect(planSlots(schedule, now, now - back)).toEqual({ skipped: [] });
    }),
  );
});

describe("a change of the clocks", () => {
  const days = (pattern: string, timezone: string, from: string, count: number): string[] =>
    nextSlots({ pattern, timezone }, at(from), count).map((slot) => new Date(slot).toISOString());

  test("a time in the gap is due right after the gap", () => {
    expect(days("30 1 * * *", "Europe/London", "2026-03-28T12:00:00Z", 2)).toEqual([
      "2026-03-29T01:00:00.000Z",
      "2026-03-30T00:30:00.000Z",
    ]);
  });

  test("a time in the fold is due once", () => {
    expect(days("30 1 * * *", "Europe/London", "2026-10-24T12:00:00Z", 2)).toEqual([
      "2026-10-25T00:30:00.000Z",
      "2026-10-26T01:30:00.000Z",
    ]);
  });

  test("nine in the morning stays nine in the morning", () => {
    expect(days("0 9 * * *", "America/New_York", "2026-03-07T00:00:00Z", 2)).toEqual([
      "2026-03-07T14:00:00.000Z",
      "2026-03-08T13:00:00.000Z",
    ]);
  });
});

test("after a long absence the oldest recorded slot says that there were others", () => {
  const schedule = { pattern: "*/5 * * * *", timezone: "UTC" };
  const now = at("2026-06-01T00:00:00Z");
  const { due, skipped } = planSlots(schedule, now - 30 * 24 * HOUR, now);
  expect(due).toBe(now);
  expect(skipped).toHaveLength(200);
  expect(skipped[0]?.reason).toContain("earlier posts were missed as well");
});

test("a slot missed by more than the grace period is skipped", () => {
  const schedule = { pattern: "0 9 * * *", timezone: "UTC" };
  const slot = at("2026-06-01T09:00:00Z");
  expect(planSlots(schedule, slot - 1, slot + GRACE).due).toBe(slot);
  expect(planSlots(schedule, slot - 1, slot + GRACE + 1)).toEqual({
    skipped: [{ slot, reason: expect.stringContaining("away for too long") }],
  });
});
