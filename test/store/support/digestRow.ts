import type { DigestRow } from "../../../src/store/schema.ts";

/** A digest added at a given time; hourly, unless `more` says otherwise. */
export function digestRow(at: number, more: Partial<DigestRow> = {}): DigestRow {
  return {
    id: "d1",
    guild: "guild",
    channel: "news",
    schedule: "hourly",
    pattern: "0 * * * *",
    timezone: "UTC",
    about: null,
    when_empty: "skip",
    questions: "none",
    paused: null,
    created_by: "moderator",
    created_at: at,
    counts_from: at,
    ...more,
  };
}
