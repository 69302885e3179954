import type { UnansweredRow } from "../../../src/store/schema.ts";

/** Where the tests' questions are asked. */
export const here = { guild: "guild", channel: "news" } as const;

/** An unanswered question, asked here by default. */
export function asked(
  id: string,
  question: string,
  at: number,
  where: Pick<UnansweredRow, "guild" | "channel"> = here,
): UnansweredRow {
  return { id, question, at, ...where };
}
