import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { NamedEntity } from "../answer/names/nameDirectory.ts";
import { warmUps } from "../answer/warmUp.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Article, Problem } from "../corpus/article.ts";
import { differenceBetween } from "../corpus/differenceBetween.ts";
import type { Editorial } from "../corpus/editorial.ts";
import { UserError } from "../errors.ts";
import type { CorpusSettings } from "../library.ts";
import { takeOver } from "./handOver.ts";
import type { Order, Prepared, WorkerReport } from "./messages.ts";

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
  close(): Promise<void>;
}

/** What a library is made with. */
export interface LibraryOptions {
  readonly settings: CorpusSettings;
  /** What moderators have set, at this moment. */
  readonly readEditorial: () => Promise<Editorial>;
  /** Is told of the next snapshot before it answers; the swap waits for it. */
  readonly beforeSwap: (next: Snapshot, at: number) => Promise<void>;
  readonly now: () => number;
}

/** Loads the corpus for the first time; throws a `UserError` where there is nothing to load. */
export async function createLibrary(options: LibraryOptions): Promise<Library> {
  const builder = startBuilder(options.settings);
  let loaded: Loaded | undefined;
  const turn: { running?: Promise<unknown> } = {};

  /** One thing at a time; what only shows what moderators have set waits for its turn instead of being refused. */
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
  const reload = async ({ by, reread = true, onProgress }: ReloadOptions): Promise<ReloadReport> => {
    const editorial = await options.readEditorial();
    const next = await builder.build(editorial, reread, onProgress);
    const before = loaded?.snapshot;
    for (const warmUp of warmUps) {
      warmUp(next);
      await setImmediate();
    }
    const at = options.now();
    await options.beforeSwap(next, at);
    loaded = { snapshot: next, at, by };
    return reportOf(allOf(before), allOf(next), next.problems);
  };
  const current = (): Loaded => {
    if (loaded === undefined) throw new Error("the library is not loaded");
    return loaded;
  };
  try {
    await reload({ by: "start" });
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
        const { articles, problems } = await builder.check();
        return reportOf(allOf(current().snapshot), articles, problems);
      }, false),
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

type Ending = Exclude<WorkerReport, { readonly kind: "progress" | "prepared" }>;
type Built = Extract<WorkerReport, { readonly kind: "built" }>;
type Checked = Extract<WorkerReport, { readonly kind: "checked" }>;

/** Runs the worker; after one that died, the next order starts another. */
function startBuilder(settings: CorpusSettings) {
  let worker: Worker | undefined;
  let prepared = new Map<string, Prepared>();
  /** Those of the last directory that came, whether it was taken or not. */
  let entities: readonly NamedEntity[] = [];

  const order = async (what: Order, onProgress?: ReloadOptions["onProgress"]): Promise<Ending> => {
    worker ??= startWorker(settings);
    const running = worker;
    try {
      return await new Promise<Ending>((resolve, reject) => {
        running.removeAllListeners();
        running.on("message", (report: WorkerReport) => {
          if (report.kind === "progress") onProgress?.(report.done, report.total);
          else if (report.kind === "prepared") for (const one of report.prepared) prepared.set(one.key, one);
          else resolve(report);
        });
        running.on("error", reject);
        running.on("exit", (code) => {
          reject(new Error(`the worker ended with ${code}`));
        });
        // A thread, not a window: there is no origin to name.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        running.postMessage(what);
      });
    } catch (error) {
      worker = undefined;
      await running.terminate();
      throw new UserError(
        `The corpus could not be built (${String(error)}). The last one goes on answering.`,
      );
    }
  };
  const finish = (ending: Ending): Built | Checked => {
    if (ending.kind !== "failed") return ending;
    if (ending.forPerson) throw new UserError(ending.message);
    throw new UserError(`The corpus could not be built (${ending.message}). The last one goes on answering.`);
  };
  const take = (keys: readonly string[]): Prepared[] =>
    keys.map((key) => {
      const one = prepared.get(key);
      if (one === undefined) throw new Error(`the worker did not hand over ${key}`);
      return one;
    });
  return {
    async build(
      editorial: Editorial,
      reread: boolean,
      onProgress: ReloadOptions["onProgress"],
    ): Promise<Snapshot> {
      const built = finish(await order({ kind: "build", reread, editorial }, onProgress)) as Built;
      entities = takeOver(built.directory.entities, entities);
      const live = take(built.live);
      const retracted = take(built.retracted);
      prepared = new Map([...live, ...retracted].map((one) => [one.key, one]));
      if (live.length === 0) throw new UserError(emptyWords(settings.corpusDir, built.problems));
      return {
        version: built.version,
        articles: live.map(({ article }) => article),
        extractions: live.map(({ extraction }) => extraction),
        index: built.index,
        directory: { ...built.directory, entities },
        problems: built.problems,
        editorial,
        retracted: retracted.map(({ article }) => article),
      };
    },
    async check(): Promise<Checked> {
      return finish(await order({ kind: "check" })) as Checked;
    },
    async close(): Promise<void> {
      await worker?.terminate();
    },
  };
}

function emptyWords(folder: string, problems: readonly Problem[]): string {
  const why = problems.map(({ file, what, remedy }) => `${file}: ${what}. ${remedy}`);
  return [`${folder}: no article could be read.`, ...why].join("\n");
}

/** Starts the worker, whose first file is JavaScript: it knows whether the rest is to be had from a bundle. */
function startWorker(settings: CorpusSettings): Worker {
  return new Worker(new URL("../launch/worker.js", import.meta.url), { workerData: settings, execArgv: [] });
}
