import type { BodyProblem } from "./discordError.ts";

/** A request from the bot with a body, with the problems found and the response. */
export interface SentEntry {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly string[];
  readonly status: number;
  readonly problems: readonly BodyProblem[];
  /** Who it would have notified: `everyone`, `here`, user and role ids. */
  readonly pings: readonly string[];
}
