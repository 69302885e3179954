import type { Snapshot } from "../answer/snapshot.ts";
import { UserError } from "../errors.ts";
import { type LoadProgress, progressOf, progressWords } from "./loadProgress.ts";

/** The first load of a coverage, which answers from its first articles while the rest are still loading. */
export interface Loading extends LoadProgress {
  /** Why not all articles could be loaded; absent while the load goes on. */
  readonly failed?: string;
}

/** What a first load needs. */
interface FirstLoadOptions {
  /** Loads all articles and answers from them; reports its progress and snapshots of the first articles. */
  readonly load: (on: {
    readonly onProgress: (done: number, total: number) => void;
    readonly onPart: (part: Snapshot) => void;
    /** Resolves once the parts reported so far answer or were skipped. */
    readonly settled: () => Promise<void>;
  }) => Promise<unknown>;
  /** Answers from a part. */
  readonly publish: (part: Snapshot) => Promise<void>;
  readonly onProgress?: (done: number, total: number) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A first load under way. */
export interface FirstLoad {
  /** Resolves once something answers; throws what `load` throws if nothing ever does. */
  readonly answers: Promise<void>;
  /** Resolves once all articles answer; rejects if they cannot be loaded. */
  readonly whole: Promise<void>;
  /** Its progress; `undefined` once all articles answer. */
  loading(): Loading | undefined;
  /** All articles answer, whoever loaded them. */
  end(): void;
}

/** Starts the first load. Parts are published one after the other; one that a larger part has overtaken is skipped. */
export function firstLoad({ load, publish, onProgress, now }: FirstLoadOptions): FirstLoad {
  const begun = now();
  let loading: Loading | undefined = progressOf({ done: 0, total: 0 }, 0);
  /** Number of parts so far: the parts themselves are not kept, so that none outlives the load. */
  let parts = 0;
  let published = 0;
  let publishing = Promise.resolve();
  let isAnswering = (): void => undefined;
  const somethingAnswers = new Promise<void>((resolve) => (isAnswering = resolve));
  const publishIfNewest = async (part: Snapshot, number: number): Promise<void> => {
    // After a crash of its worker, a load starts again with smaller parts.
    const done = part.soFar?.done ?? 0;
    if (number !== parts || part.articles.length === 0 || done <= published) return;
    await publish(part);
    published = done;
    isAnswering();
  };
  const whole = load({
    onProgress(done, total) {
      loading = progressOf({ done, total }, now() - begun);
      onProgress?.(done, total);
    },
    onPart(part) {
      parts += 1;
      const number = parts;
      // Whatever is wrong, for instance with the state, also fails the whole load, which reports it.
      publishing = publishing.then(() => publishIfNewest(part, number)).catch(() => undefined);
    },
    settled: () => publishing,
  }).then(
    () => (loading = undefined),
    (error: unknown) => {
      const failed = error instanceof Error ? error.message : String(error);
      loading = { ...progressOf(loading ?? { done: 0, total: 0 }, now() - begun), failed };
      throw error;
    },
  );
  const answers = Promise.race([somethingAnswers, whole]);
  return {
    answers: answers.then(() => undefined),
    whole: whole.then(() => undefined),
    loading: () => loading,
    end: () => (loading = undefined),
  };
}

/** Refuses operations that need all articles while these are loading. */
export function refuseWhileLoading(loading: Loading | undefined): void {
  if (loading !== undefined && loading.failed === undefined)
    throw new UserError(
      `The coverage is still loading: ${progressWords(loading)}. Try again when all articles are loaded.`,
    );
}
