import { isDeepStrictEqual } from "node:util";
import { warmUp } from "../answer/warmUp.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Article, Problem } from "../corpus/article.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { CorpusSettings } from "../library.ts";
import { inSlices } from "../text/inSlices.ts";
import { collectInSteps } from "./collectInSteps.ts";
import { collectWhenIdle } from "./collectWhenIdle.ts";
import { firstLoad, refuseWhileLoading } from "./firstLoad.ts";
import type { FileChange, Library, Loaded, ReloadOptions } from "./libraryTypes.ts";
import { oneAtATime } from "./oneAtATime.ts";
import { allArticlesOf, type ReloadReport, reportReload } from "./reportReload.ts";
import { startBuilder, type BuilderSettings } from "./startBuilder.ts";
import { unlessAborted } from "./unlessAborted.ts";

/** Who loaded the first snapshot, for `status`. */
const START = "start";
/** Rebuilds of one snapshot because moderators made changes meanwhile; later changes wait for the next one. */
const MOST_REBUILDS = 5;
/** Articles from which the tables that a load leaves behind are worth a collection. */
const LEAST_COLLECTED = 200;

/** A reload, or the first load with what it reports of its parts. */
type LoadOptions = ReloadOptions & {
  readonly onPart?: (part: Snapshot) => void;
  readonly settled?: () => Promise<void>;
};

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
  /** Hears about a cache that cannot be used or written. */
  readonly onCacheProblem?: ((problem: Problem) => void) | undefined;
  /** Reports the progress of the first load. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Gives up the first load when it aborts, if nothing answers yet. */
  readonly stop?: AbortSignal | undefined;
  readonly now: () => number;
}

/**
 * Loads the corpus for the first time; throws a `UserError` if there is nothing to load. Resolves once questions can be
 * answered, which may be from the first articles of many.
 */
export async function createLibrary(options: LibraryOptions): Promise<Library> {
  const builder = startBuilder(options.settings, undefined, options.onCacheProblem);
  let loaded: Loaded | undefined;
  /** Moderators' changes, and how many arrived so far. */
  let set: Editorial | undefined;
  let told = 0;
  /** Whether the worker has read the files as they are now. */
  let isRead = false;
  /** Tasks that apply moderators' changes or change files wait for their turn; the others are refused. */
  const alone = oneAtATime();
  const collect = collectWhenIdle("answering", collectInSteps, builder.turn);

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
    await inSlices(warmUp(next), 0);
    const at = options.now();
    await options.beforeSwap(next, at, before);
    loaded = { snapshot: next, at, by };
    if (next.articles.length >= LEAST_COLLECTED) collect();
    if (known === told) set = undefined;
    first.end();
    return reportReload(allArticlesOf(before), allArticlesOf(next), next.problems);
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
    await inSlices(warmUp(part), 0);
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
    await unlessAborted(first.answers, options.stop);
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
      request.reread === false || request.waits === true
        ? alone(() => reload(request), true)
        : whenWhole(() => alone(() => reload(request), false)),
    check: async () =>
      whenWhole(() =>
        alone(async () => {
          const { articles, problems } = await builder.check((await options.readEarlier?.()) ?? new Set());
          return reportReload(allArticlesOf(current().snapshot), articles, problems);
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
