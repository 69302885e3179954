import type { Connection } from "./schema.ts";

/** The durable state, open. */
export interface Store {
  readonly db: Connection;
  /** The name of the file or database for messages; never includes a password. */
  readonly where: string;
  /**
   * Runs `work` unless another process or call is working under the same key; then returns `undefined` immediately. A
   * process that dies releases its keys.
   */
  claim<Result>(key: string, work: () => Promise<Result>): Promise<Result | undefined>;
  close(): Promise<void>;
}
