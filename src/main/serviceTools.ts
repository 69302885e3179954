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
  /** Tells whoever started it how a long load goes on, where the log does not. */
  readonly tell?: (line: string) => void;
}
