import type { Running } from "./running.ts";

/** Adds an hourly digest that is posted even without news; resolves to the reply. */
export function addHourly(
  running: Running,
  channel: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  return running.moderate("digest add", {
    channel: running.standIn.channelId(channel),
    schedule: "hourly",
    timezone: "UTC",
    empty: "post",
    ...more,
  });
}
