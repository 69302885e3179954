import type { BodyProblem } from "./discordError.ts";

/** One request of the bot that carried a body, with what the stand-in found wrong and answered. */
export interface SentEntry {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly string[];
  readonly status: number;
  readonly problems: readonly BodyProblem[];
  /** Whom it would have notified: `everyone`, `here`, user and role ids. */
  readonly pings: readonly string[];
}
