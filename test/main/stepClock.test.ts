import { expect, test } from "vitest";
import { stepClock } from "../../src/main/stepClock.ts";
import { nextSlots } from "../../src/schedule/slots.ts";
import { run } from "./support/running.ts";

const HOUR = 3_600_000;
const START = Date.parse("2026-06-01T08:30:00Z");

/** A clock, and the times at which work was checked. */
function walk(pattern: string | undefined) {
  let now = START;
  const looked: number[] = [];
  return {
    looked,
    now: () => now,
    move: (by: number) =>
      stepClock(
        {
          nextSlot: () =>
            Promise.resolve(
              pattern === undefined ? undefined : nextSlots({ pattern, timezone: "UTC" }, now, 1)[0],
            ),
          poke: async () => void looked.push(now),
        },
        () => now,
        by,
        (by) => void (now += by),
      ),
  };
}

test.each([
  ["0 * * * *", 24, 24],
  ["0 9 * * *", 24, 1],
  ["0 9 * * *", 72, 3],
  ["*/30 * * * *", 24, 48],
  ["0 8 * * *", 1, 0],
  ["0 0 1 1 *", 24, 0],
  [undefined, 24, 0],
])(
  "over a schedule of %s, %i hours stop at %i slots and end where they should",
  async (pattern, hours, slots) => {
    const { looked, move, now } = walk(pattern);
    await move(hours * HOUR);
    expect(now()).toBe(START + hours * HOUR);
    expect(looked).toHaveLength(slots + 1);
    expect(looked.toSorted((a, b) => a - b)).toEqual(looked);
  },
);

test("a schedule of every second does not block the clock", async () => {
  const { looked, move, now } = walk("* * * * * *");
  await move(24 * HOUR);
  expect(now()).toBe(START + 24 * HOUR);
  expect(looked.length).toBeLessThan(1_000);
});

test("moving a day ahead posts each digest at its time", async () => {
  const running = await run();
  try {
    await running.moderate("digest add", {
      channel: running.standIn.channelId("digests"),
      schedule: "every 6 hours",
      timezone: "UTC",
      empty: "post",
    });
    await running.step(24 * HOUR);
    expect(running.posted("digests")).toHaveLength(4);
    expect(await running.moderate("digest list")).not.toContain("Last skipped");
    const times = running.standIn.moderator
      .messages({ channel: "digests" })
      .map(({ timestamp }) => new Date(timestamp).getUTCHours() % 6);
    expect(times).toEqual([0, 0, 0, 0]);
  } finally {
    await running.stop();
  }
});
