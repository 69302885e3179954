import { describeSchedule } from "../../src/schedule/describeSchedule.ts";
import { nextSlots } from "../../src/schedule/slots.ts";
import type { DigestRow } from "../../src/store/schema.ts";
import type { Line } from "../../src/render/discord/moderatorMessage.ts";

/** What a digest posts, and its next times or why it is paused. */
export function describeDigest(row: DigestRow, at: number): Line[] {
  const next = nextSlots(row, at, 3).flatMap((slot) => [{ time: slot }, "; "]);
  const topic = row.about === null ? "" : `, about “${row.about}”`;
  const asked = row.questions === "channel" ? ", with unanswered questions from its channel" : "";
  return [
    [{ channel: row.channel }, `: ${describeSchedule(row)}${topic}${asked}.`],
    row.paused === null ? ["Next: ", ...next.slice(0, -1), "."] : `Paused: ${row.paused}.`,
  ];
}
