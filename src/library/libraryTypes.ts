import type { Snapshot } from "../answer/snapshot.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { TakeBack } from "./fileMoves.ts";
import type { Loading } from "./firstLoad.ts";
import type { ReloadReport } from "./reportReload.ts";

/** Options of a reload. */
export interface ReloadOptions {
  /** Who asked for it, for `status`. */
  readonly by: string;
  /** False reuses the files as last read and applies only moderators' changes. */
  readonly reread?: boolean;
  /** True waits for a load in progress, which may have read the files before they changed, instead of being refused. */
  readonly waits?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Changes files, given the current snapshot; throws a `UserError` if it changes none. */
export type FileChange = (current: Snapshot) => Promise<{
  readonly takeBack: TakeBack;
  /** The file that is to answer from now on. */
  readonly file?: string;
  /** Throws a `UserError` if the new snapshot is not what was wanted. */
  accept?(this: void, next: Snapshot): void;
}>;

/** The current snapshot, and when and by whom it was loaded. */
export interface Loaded {
  readonly snapshot: Snapshot;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
}

/** Holds the snapshot that questions are answered from, and replaces it as a whole. */
export interface Library {
  current(): Snapshot;
  loaded(): Loaded;
  /** How far the first load is; `undefined` once all articles answer. */
  loading(): Loading | undefined;
  /** Resolves once all articles answer; rejects if the first load fails after its first articles answer. */
  readonly whole: Promise<void>;
  /**
   * Builds the next snapshot off the event loop and swaps it in. On a failure or an empty result, the old one stays.
   *
   * @throws UserError if the folder cannot be read, has no article, or another load is running and it does not wait
   */
  reload(options: ReloadOptions): Promise<ReloadReport>;
  /** Reports what a reload would change, without changing anything; throws as `reload` does. */
  check(): Promise<ReloadReport>;
  /**
   * Changes files and answers from them, or restores them as they were. Waits for its turn.
   *
   * @throws UserError with the reason if nothing was changed
   */
  change(options: ReloadOptions, work: FileChange): Promise<ReloadReport>;
  /** Moderators' current changes; a snapshot that includes them may still be in progress. */
  editorial(): Editorial;
  /** Receives moderators' latest changes. */
  follow(editorial: Editorial): void;
  close(): Promise<void>;
}
