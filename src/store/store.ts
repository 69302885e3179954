import type { Connection } from "./schema.ts";

/** The durable state, open. */
export interface Store {
  readonly db: Connection;
  /** The file or the database, as it is named to a person; never with a password. */
  readonly where: string;
  /**
   * Runs `work` while no other process and no other call works under the same key; returns `undefined` at once where one does.
   * A process that dies lets go of its keys.
   */
  claim<Result>(key: string, work: () => Promise<Result>): Promise<Result | undefined>;
  close(): Promise<void>;
}
