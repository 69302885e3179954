import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAtStart, isCalendarDate, isCalendarDay } from "../../src/text/calendarDate.ts";

test.each(["2021-06-12", "2024-02-29", "2000-02-29", "0999-12-31", "1970-01-01", "2021-12-31"])(
  "%s is a day",
  (text) => {
    expect([isCalendarDate(text), isCalendarDay(text)]).toEqual([true, true]);
  },
);

test.each(["2021", "2021-06", "0001", "1999-12"])("%s is a date, but not a day", (text) => {
  expect([isCalendarDate(text), isCalendarDay(text)]).toEqual([true, false]);
});

test.each([
  "",
  "today",
  "2021-6-12",
  "21-06-12",
  "2021-02-30",
  "2023-02-29",
  "2021-13-01",
  "2021-00-10",
  "2021-13",
  "12/06/2021",
  "2021-06-12T10:00",
  " 2021-06-12",
  "２０２１-06-12",
])("%j is neither", (text) => {
  expect([isCalendarDate(text), isCalendarDay(text)]).toEqual([false, false]);
});

test("every day of the calendar is accepted", () => {
  const moments = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (date) => {
      expect(isCalendarDay(date.toISOString().slice(0, 10))).toBe(true);
    }),
  );
});

test.each([
  ["2021-06-12", "2021-06-12"],
  ["2021-06-12T10:00:00+02:00", "2021-06-12"],
  [" 2021-06-12 10:00", "2021-06-12"],
  ["2021-06-121", undefined],
  ["12 June 2021", undefined],
  ["2021-06", undefined],
  ["on 2021-06-12", undefined],
])("%j starts with %s", (text, day) => {
  expect(dayAtStart(text)).toBe(day);
});
