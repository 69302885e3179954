import type { Logger } from "pino";
import type { Command } from "../../commands/command.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { ReaderSettings } from "../config.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { SeenRow } from "../store/schema.ts";
import type { KeptText } from "../store/texts.ts";
import type { Metrics } from "./health/metrics.ts";

/** What the reader shows, and from where. */
export interface ReaderDesk {
  readonly settings: ReaderSettings;
  /** Where people open it, without a slash at its end; its own address if left out. */
  readonly publicUrl?: string;
  readonly commands: readonly Command[];
  /** The coverage as it is now; a request is answered from one snapshot from beginning to end. */
  readonly snapshot: () => Snapshot;
  /** What moderators have set, at once: the coverage as it is may not have it yet. */
  readonly editorial: () => Editorial;
  /** Versions of an article that are kept because they were cited, the latest first. */
  readonly keptTexts: (id: string) => Promise<readonly KeptText[]>;
  /** When each article came, and last changed. */
  readonly seen: () => Promise<readonly SeenRow[]>;
  /** Names the code, so that nobody is shown a page of an earlier version. */
  readonly codeVersion: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What it takes to be ready, by name: each says whether it is. */
  readonly readiness: Readonly<Record<string, () => boolean | Promise<boolean>>>;
  readonly metrics: Metrics;
  readonly log: Pick<Logger, "error">;
}
