import type { Logger } from "pino";
import type { Command } from "../../commands/command.ts";
import type { Coverage } from "../answer/coverage.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { ReaderSettings } from "../config/settings.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { SeenRow } from "../store/schema.ts";
import type { KeptText } from "../store/texts.ts";
import type { Metrics } from "./health/metrics.ts";

/** What the reader shows, and where it gets it. */
export interface ReaderServices {
  readonly settings: ReaderSettings;
  /** Where people open it, without a trailing slash; its own URL if left out. */
  readonly publicUrl?: string;
  readonly commands: readonly Command[];
  /** The current coverage; each request is answered from one snapshot throughout. Without articles over an archive. */
  readonly snapshot: () => Snapshot;
  /** Opens what a question is answered from. */
  readonly open: Coverage["open"];
  /** Opens a coverage that has the article with this id and those with these contents, if they exist. */
  readonly openArticle: (id: string, contents?: ReadonlySet<string>) => Promise<Snapshot>;
  /** Opens a coverage for the page of the entity with this id; `named` is the number of articles that name it, if not all are in it. */
  readonly openName: (id: string) => Promise<{ readonly snapshot: Snapshot; readonly named?: number }>;
  /** Why not everything can be listed; if set, pages that list all articles, people or times are refused with it. */
  readonly unlisted?: string;
  /** Moderators' changes, up to date; the current coverage may not include them yet. */
  readonly editorial: () => Editorial;
  /** Stored versions of a cited article, latest first. */
  readonly keptTexts: (id: string) => Promise<readonly KeptText[]>;
  /** When each article appeared, and last changed. */
  readonly seen: () => Promise<readonly SeenRow[]>;
  /** Identifies the code, so that nobody gets a cached page of an earlier version. */
  readonly codeVersion: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The readiness checks, by name. */
  readonly readiness: Readonly<Record<string, () => boolean | Promise<boolean>>>;
  readonly metrics: Metrics;
  readonly log: Pick<Logger, "error">;
}
