import { setImmediate } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { warmUp } from "../answer/warmUp.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Article, Problem } from "../corpus/article.ts";
import { differenceBetween } from "../corpus/differenceBetween.ts";
import type { Editorial } from "../corpus/editorial.ts";
import { UserError } from "../errors.ts";
import type { CorpusSettings } from "../library.ts";
import { firstLoad, type Loading, refuseWhileLoading } from "./firstLoad.ts";
import type { TakeBack } from "./fileMoves.ts";
import { startBuilder, type BuilderSettings } from "./startBuilder.ts";

/** Who loaded the first snapshot, for `status`. */
const START = "start";
/** Rebuilds of one snapshot because moderators made changes meanwhile; later changes wait for the next one. */
const MOST_REBUILDS = 5;

/** An article in the report of a reload. */
export interface Named {
  readonly file: string;
  readonly headline: string;
}

/** What a reload changed, or what a check would change. */
export interface ReloadReport {
  readonly added: readonly Named[];
  readonly changed: readonly Named[];
  readonly removed: readonly Named[];
  readonly problems: readonly Problem[];
  readonly articles: number;
}

/** Options of a reload. */
interface ReloadOptions {
  /** Who asked for it, for `status`. */
  readonly by: string;
  /** False reuses the files as last read and applies only moderators' changes. */
  readonly reread?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A reload, or the first load with what it reports of its parts. */
type LoadOptions = ReloadOptions & {
  readonly onPart?: (part: Snapshot) => void;
  readonly settled?: () => Promise<void>;
};

/** Changes files, given the current snapshot; throws a `UserError` if it changes none. */
export type FileChange = (current: Snapshot) => Promise<{
  readonly takeBack: TakeBack;
  /** Throws a `UserError` if the new snapshot is not what was wanted. */
  accept?(this: void, next: Snapshot): void;
}>;

/** The current snapshot, and when and by whom it was loaded. */
interface Loaded {
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
   * @throws UserError if the folder cannot be read, has no article, or another load is running
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

/** What a library needs. */
export interface LibraryOptions {
  readonly settings: CorpusSettings & BuilderSettings;
  /** Reads the current moderators' changes. */
  readonly readEditorial: () => Promise<Editorial>;
  /** Files that answered at the last load, in any process. */
  readonly readEarlier?: () => Promise<ReadonlySet<string>>;
  /** Sees the articles of the next snapshot first, to carry over moderators' changes to them. */
  readonly adopt?: (articles: readonly Article[]) => Promise<void>;
  /** Sees the next snapshot before it answers, and the one that answers until then; the swap waits for it. */
  readonly beforeSwap: (next: Snapshot, at: number, before?: Snapshot) => Promise<void>;
  /** Reports the progress of the first load. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly now: () => number;
}

/**
 * Loads the corpus for the first time; throws a `UserError` if there is nothing to load. Resolves once questions can be
 * answered, which may be from the first articles of many.
 */
export async function createLibrary(options: LibraryOptions): Promise<Library> {
  const builder = startBuilder(options.settings);
  let loaded: Loaded | undefined;
  /** Moderators' changes, and how many arrived so far. */
  let set: Editorial | undefined;
  let told = 0;
  /** Whether the worker has read the files as they are now. */
  let isRead = false;
  const turn: { running?: Promise<unknown> } = {};

  /**
   * Runs one task at a time. Tasks that apply moderators' changes or change files wait for their turn instead of
   * being refused.
   */
  const alone = async <Result>(work: () => Promise<Result>, waits: boolean): Promise<Result> => {
    while (turn.running !== undefined) {
      if (!waits) throw new UserError("A reload is already running. Wait until it ends, then try again.");
      await turn.running.catch(() => undefined);
    }
    const own = work();
    turn.running = own;
    try {
      return await own;
    } finally {
      delete turn.running;
    }
  };
  /** Builds until the snapshot includes all moderators' changes so far; returns how many it includes. */
  const build = async ({ reread = true, onProgress, onPart }: Omit<LoadOptions, "by">) => {
    const earlier = (await options.readEarlier?.()) ?? new Set();
    let known = told;
    let editorial = await options.readEditorial();
    let next = await builder.build({ editorial, reread: reread || !isRead, earlier }, onProgress, onPart);
    for (let time = 0; time < MOST_REBUILDS; time += 1) {
      await options.adopt?.([...next.articles, ...(next.retracted ?? [])]);
      known = told;
      const latest = await options.readEditorial();
      if (isDeepStrictEqual(latest, editorial)) break;
      editorial = latest;
      next = await builder.build({ editorial, reread: false, earlier });
    }
    isRead = true;
    return { next, known };
  };
  const reload = async (
    { by, ...how }: LoadOptions,
    accept?: (next: Snapshot) => void,
  ): Promise<ReloadReport> => {
    const { next, known } = await build(how);
    accept?.(next);
    await how.settled?.();
    const before = loaded?.snapshot;
    for (const _ of warmUp(next)) await setImmediate();
    const at = options.now();
    await options.beforeSwap(next, at, before);
    loaded = { snapshot: next, at, by };
    if (known === told) set = undefined;
    first.end();
    return reportOf(allOf(before), allOf(next), next.problems);
  };
  const change = async (how: ReloadOptions, work: FileChange): Promise<ReloadReport> => {
    const { takeBack, accept } = await work(current().snapshot);
    try {
      return await reload(how, accept);
    } catch (error) {
      // The worker's reading of the files is now out of date.
      isRead = false;
      await takeBack();
      throw error;
    }
  };
  const current = (): Loaded => {
    if (loaded === undefined) throw new Error("the library is not loaded");
    return loaded;
  };
  /** Answers from the first articles of a load. Moderators' changes are applied to each answer until it is whole. */
  const publish = async (part: Snapshot): Promise<void> => {
    await options.adopt?.([...part.articles, ...(part.retracted ?? [])]);
    const latest = await options.readEditorial();
    for (const _ of warmUp(part)) await setImmediate();
    loaded = { snapshot: part, at: options.now(), by: START };
    if (!isDeepStrictEqual(latest, part.editorial)) set = latest;
  };
  const first = firstLoad({
    load: (on) => alone(() => reload({ by: START, ...on }), true),
    publish,
    now: options.now,
    ...(options.onProgress && { onProgress: options.onProgress }),
  });
  first.whole.catch(() => {
    if (loaded?.snapshot.soFar === undefined) return;
    const { snapshot } = loaded;
    loaded = { ...loaded, snapshot: { ...snapshot, soFar: { ...loaded.snapshot.soFar, hasFailed: true } } };
  });
  try {
    await first.answers;
  } catch (error) {
    await builder.close();
    throw error;
  }
  const whenWhole = <Result>(work: () => Promise<Result>): Promise<Result> => {
    refuseWhileLoading(first.loading());
    return work();
  };
  return {
    current: () => current().snapshot,
    loaded: current,
    loading: () => first.loading(),
    whole: first.whole,
    reload: async (request) =>
      request.reread === false
        ? alone(() => reload(request), true)
        : whenWhole(() => alone(() => reload(request), false)),
    check: async () =>
      whenWhole(() =>
        alone(async () => {
          const { articles, problems } = await builder.check((await options.readEarlier?.()) ?? new Set());
          return reportOf(allOf(current().snapshot), articles, problems);
        }, false),
      ),
    change: async (how, work) => whenWhole(() => alone(() => change(how, work), true)),
    editorial: () => set ?? current().snapshot.editorial ?? {},
    follow(editorial) {
      told += 1;
      if (!isDeepStrictEqual(editorial, current().snapshot.editorial ?? {})) set = editorial;
    },
    close: () => builder.close(),
  };
}

type Listed = Pick<Article, "id" | "file" | "hash" | "headline">;

function reportOf(
  before: readonly Listed[],
  after: readonly Listed[],
  problems: readonly Problem[],
): ReloadReport {
  const { added, changed, removed } = differenceBetween(before, after);
  const named = (articles: readonly Listed[]): Named[] =>
    articles.map(({ file, headline }) => ({ file, headline }));
  return {
    added: named(added),
    changed: named(changed),
    removed: named(removed),
    problems,
    articles: after.length,
  };
}

function allOf(snapshot: Snapshot | undefined): readonly Listed[] {
  return snapshot === undefined ? [] : [...snapshot.articles, ...(snapshot.retracted ?? [])];
}
