import type { Logger } from "pino";

/** Clock, chance and log, which differ in tests. */
export interface ServiceTools {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Unique each time, and hard to guess. */
  readonly newId: () => string;
  readonly log: Logger;
  /** Tells the person who started the bot about a long load, if the log does not. */
  readonly tell?: (line: string) => void;
  /** Ends the start when it aborts; a service that has started ends by its own `stop`. */
  readonly stop?: AbortSignal;
}
