import type { UnansweredRow } from "../../../src/store/schema.ts";

/** Where questions of tests are asked. */
export const here = { guild: "guild", channel: "news" } as const;

/** A question that was asked in vain, here if not elsewhere. */
export function asked(
  id: string,
  question: string,
  at: number,
  where: Pick<UnansweredRow, "guild" | "channel"> = here,
): UnansweredRow {
  return { id, question, at, ...where };
}
