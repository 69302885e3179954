import { setImmediate } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { warmUp } from "../answer/warmUp.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Article, Problem } from "../corpus/article.ts";
import { differenceBetween } from "../corpus/differenceBetween.ts";
import type { Editorial } from "../corpus/editorial.ts";
import { UserError } from "../errors.ts";
import type { CorpusSettings } from "../library.ts";
import type { TakeBack } from "./fileMoves.ts";
import { startBuilder, type BuilderSettings } from "./startBuilder.ts";

/** What moderators set while a snapshot is built has it built anew, so many times at most; the rest comes with the next. */
const MOST_REBUILDS = 5;

/** One article in a report of what a reload found. */
export interface Named {
  readonly file: string;
  readonly headline: string;
}

/** What a reload changed, or a check would. */
export interface ReloadReport {
  readonly added: readonly Named[];
  readonly changed: readonly Named[];
  readonly removed: readonly Named[];
  readonly problems: readonly Problem[];
  readonly articles: number;
}

/** How a reload is run. */
interface ReloadOptions {
  /** Whose wish it is, for `status`. */
  readonly by: string;
  /** False takes the files as they were read last, and only what moderators set anew. */
  readonly reread?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Changes files, from the snapshot that they have made; throws a `UserError` where it changes none. */
export type FileChange = (current: Snapshot) => Promise<{
  readonly takeBack: TakeBack;
  /** Throws a `UserError` where the snapshot that was made of the files is not what was wanted. */
  accept?(this: void, next: Snapshot): void;
}>;

/** The current snapshot, and when and by whom it was loaded. */
interface Loaded {
  readonly snapshot: Snapshot;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
}

/** Holds the snapshot that questions are answered from, and replaces it whole. */
export interface Library {
  current(): Snapshot;
  loaded(): Loaded;
  /**
   * Builds the next snapshot beside the event loop and swaps it in; a failure or an empty result keeps the old one.
   *
   * @throws UserError where the folder cannot be read, holds no article, or another reload is running
   */
  reload(options: ReloadOptions): Promise<ReloadReport>;
  /** Says what a reload would change, and changes nothing; throws as `reload` does. */
  check(): Promise<ReloadReport>;
  /**
   * Changes files and answers from them, all or nothing and in its turn: where they cannot be answered from, they are what
   * they were before.
   *
   * @throws UserError where nothing was changed, and why
   */
  change(options: ReloadOptions, work: FileChange): Promise<ReloadReport>;
  /** What moderators have set, at once: a snapshot that answers from it may still be on its way. */
  editorial(): Editorial;
  /** Is told what moderators have just set. */
  follow(editorial: Editorial): void;
  close(): Promise<void>;
}

/** What a library is made with. */
export interface LibraryOptions {
  readonly settings: CorpusSettings & BuilderSettings;
  /** What moderators have set, at this moment. */
  readonly readEditorial: () => Promise<Editorial>;
  /** Files that answered when the corpus was last loaded, by whatever process. */
  readonly readEarlier?: () => Promise<ReadonlySet<string>>;
  /** Is shown the articles of the next snapshot, to set for them what holds for what they say. */
  readonly adopt?: (articles: readonly Article[]) => Promise<void>;
  /** Is told of the next snapshot before it answers; the swap waits for it. */
  readonly beforeSwap: (next: Snapshot, at: number) => Promise<void>;
  /** Is told how far the first load is. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly now: () => number;
}

/** Loads the corpus for the first time; throws a `UserError` where there is nothing to load. */
export async function createLibrary(options: LibraryOptions): Promise<Library> {
  const builder = startBuilder(options.settings);
  let loaded: Loaded | undefined;
  /** What moderators have set that the snapshot does not have yet, and how often they have set something. */
  let set: Editorial | undefined;
  let told = 0;
  /** Whether the worker has the files as they are. */
  let isRead = false;
  const turn: { running?: Promise<unknown> } = {};

  /** One thing at a time; what shows what moderators have set or changes files waits for its turn instead of being refused. */
  const alone = async <Result>(work: () => Promise<Result>, waits: boolean): Promise<Result> => {
    while (turn.running !== undefined) {
      if (!waits) throw new UserError("A reload is running already. Wait for it to end, then try again.");
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
  /** Builds until the snapshot has all that moderators have set by then; says how much of it that is. */
  const build = async ({ reread = true, onProgress }: Omit<ReloadOptions, "by">) => {
    const earlier = (await options.readEarlier?.()) ?? new Set();
    let known = told;
    let editorial = await options.readEditorial();
    let next = await builder.build({ editorial, reread: reread || !isRead, earlier }, onProgress);
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
    { by, ...how }: ReloadOptions,
    accept?: (next: Snapshot) => void,
  ): Promise<ReloadReport> => {
    const { next, known } = await build(how);
    accept?.(next);
    const before = loaded?.snapshot;
    for (const _ of warmUp(next)) await setImmediate();
    const at = options.now();
    await options.beforeSwap(next, at);
    loaded = { snapshot: next, at, by };
    if (known === told) set = undefined;
    return reportOf(allOf(before), allOf(next), next.problems);
  };
  const change = async (how: ReloadOptions, work: FileChange): Promise<ReloadReport> => {
    const { takeBack, accept } = await work(current().snapshot);
    try {
      return await reload(how, accept);
    } catch (error) {
      // The worker has read what is there no more.
      isRead = false;
      await takeBack();
      throw error;
    }
  };
  const current = (): Loaded => {
    if (loaded === undefined) throw new Error("the library is not loaded");
    return loaded;
  };
  try {
    const { onProgress } = options;
    await reload({ by: "start", ...(onProgress === undefined ? {} : { onProgress }) });
  } catch (error) {
    await builder.close();
    throw error;
  }
  return {
    current: () => current().snapshot,
    loaded: current,
    reload: (request) => alone(() => reload(request), request.reread === false),
    check: () =>
      alone(async () => {
        const { articles, problems } = await builder.check((await options.readEarlier?.()) ?? new Set());
        return reportOf(allOf(current().snapshot), articles, problems);
      }, false),
    change: (how, work) => alone(() => change(how, work), true),
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
