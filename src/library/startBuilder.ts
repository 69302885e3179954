import { Worker } from "node:worker_threads";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Problem } from "../corpus/article.ts";
import { describeProblem } from "../corpus/describeProblem.ts";
import { ARTICLE_TIME_LIMIT } from "../corpus/limits.ts";
import { UserError } from "../errors.ts";
import type { Corpus } from "../corpus/readCorpus.ts";
import type { CorpusSettings } from "../library.ts";
import { dist } from "../places.ts";
import { buildFailure, isOutOfMemory } from "./buildFailure.ts";
import { endCollectTurn, makeCollectTurn } from "./collectTurn.ts";
import { finish as atOnce } from "../text/finish.ts";
import { inSlices } from "../text/inSlices.ts";
import { optimiseAsUsual } from "./optimiseRarely.ts";
import { keepSkippedFiles } from "./skippedFiles.ts";
import { receiveList } from "./sendList.ts";
import { type Tables, receiveTables } from "./sendTables.ts";
import { type JoinedLists, joinSlice, joinTables } from "./sliceTables.ts";
import { openArticle } from "./held/holdArticle.ts";
import { openExtraction } from "./held/holdExtraction.ts";
import type { BuiltSnapshot, Prepared, Received, Task, WorkerReport } from "./workerMessages.ts";
import { TooLong, watchWork } from "./watchWork.ts";
import { makeWorkMark, markedWork, markWork } from "./workMark.ts";

/** Receives the number of articles read, and the total. */
type OnProgress = (done: number, total: number) => void;

/** Receives a snapshot of the first articles. */
type OnPart = (part: Snapshot) => void;

type Ending = Exclude<WorkerReport, { readonly kind: "progress" | "cache" | "prepared" | "slice" | "part" }>;
type BuildTask = Extract<Task, { readonly kind: "build" }>;
type Checked = Extract<WorkerReport, { readonly kind: "checked" }>;

/** Articles that may be skipped in one task before the task itself fails. */
const MOST_GIVEN_UP = 20;
/** How often one task may run out of memory; after that, no single article is to blame. */
const MOST_OUT_OF_MEMORY = 2;
/** Megabytes for new objects in the worker, which it keeps while idle; V8's default is 48. */
const YOUNG_MB = 24;

/** Options of a builder. */
export type BuilderSettings = Omit<CorpusSettings, "language"> & {
  readonly language?: string;
  /** Milliseconds that one article may take; `ARTICLE_TIME_LIMIT` by default. */
  readonly articleLimit?: number;
};

/**
 * Runs the worker, and starts another one for the next task after a crash. An article that crashes or hangs the
 * worker is skipped until its file changes, and the task runs again without it.
 *
 * @param start starts a worker, for tests of what one may do
 * @param onCacheProblem hears about a cache that cannot be used or written
 */
export function startBuilder(
  settings: BuilderSettings,
  start = startWorker,
  onCacheProblem?: (problem: Problem) => void,
) {
  let worker: Worker | undefined;
  let isClosed = false;
  const mark = makeWorkMark();
  const turn = makeCollectTurn();
  const skippedFiles = keepSkippedFiles(settings.corpusDir);
  let prepared = new Map<string, Prepared>();
  /** The tables last received, whether or not they were used, and the keys of their articles. */
  let tables: Tables | undefined;
  let keys: readonly string[] = [];
  /** The lists of the next tables received so far. */
  let lists: JoinedLists = new Map();

  const carryOut = async (what: Task, onProgress?: OnProgress, onPart?: OnPart): Promise<Ending> => {
    worker ??= start(settings, mark, turn);
    const running = worker;
    let unwatch: (() => void) | undefined;
    lists = new Map();
    try {
      const all = { ...what, skippedFiles: await skippedFiles.list() };
      return await new Promise<Ending>((resolve, reject) => {
        running.removeAllListeners();
        running.on("message", (report: WorkerReport) => {
          if (report.kind === "progress") onProgress?.(report.done, report.total);
          else if (report.kind === "cache") onCacheProblem?.(report.problem);
          else if (report.kind === "slice") {
            joinSlice(lists, report.slice);
            confirm(running);
          } else if (report.kind === "prepared") {
            for (const { key, article, extraction } of report.prepared)
              prepared.set(key, {
                key,
                article: openArticle(article),
                extraction: openExtraction(extraction),
              });
            confirm(running);
          } else if (report.kind === "part") {
            if (what.kind === "build") onPart?.(atOnce(assemble(report, what)));
          } else resolve(report);
        });
        running.on("error", reject);
        running.on("exit", (code) => {
          reject(new Error(`the worker ended with ${code}`));
        });
        unwatch = watchWork(mark, settings.articleLimit ?? ARTICLE_TIME_LIMIT, reject);
        running.postMessage(all);
      });
    } catch (error) {
      worker = undefined;
      // It may never end on its own, and the mark must be read first.
      await running.terminate();
      optimiseAsUsual();
      endCollectTurn(turn);
      throw error;
    } finally {
      unwatch?.();
    }
  };
  const order = async (what: Task, onProgress?: OnProgress, onPart?: OnPart): Promise<Ending> => {
    let outOfMemory = 0;
    for (let times = 0; ; times += 1) {
      try {
        return await carryOut(what, onProgress, onPart);
      } catch (error) {
        // Nobody is waiting for it any more, so nobody should hear that it failed.
        if (isClosed) return await new Promise<never>(() => undefined);
        const { file } = markedWork(mark);
        markWork(mark);
        outOfMemory += isOutOfMemory(error) ? 1 : 0;
        if (file === undefined || times === MOST_GIVEN_UP || outOfMemory === MOST_OUT_OF_MEMORY)
          throw new UserError(buildFailure(error, isFirst()));
        await skippedFiles.add(lossOf(file, error));
      }
    }
  };
  const isFirst = (): boolean => tables === undefined;
  const finish = (ending: Ending): Exclude<Ending, { readonly kind: "failed" }> => {
    if (ending.kind !== "failed") return ending;
    if (ending.forPerson) throw new UserError(ending.message);
    throw new UserError(buildFailure(ending.message, isFirst()));
  };
  const take = (keys: readonly string[]): Prepared[] =>
    keys.map((key) => {
      const one = prepared.get(key);
      if (one === undefined) throw new Error(`the worker did not send ${key}`);
      return one;
    });
  /** The snapshot of what the worker has built and sent; nothing else may arrive in the pauses. */
  function* assemble(
    built: BuiltSnapshot,
    { editorial }: Pick<BuildTask, "editorial">,
  ): Generator<undefined, Snapshot, undefined> {
    tables = yield* receiveTables(joinTables(lists, built.tables), tables);
    lists = new Map();
    keys = receiveList(built.live, keys);
    const live = take(keys);
    yield;
    const retracted = take(built.retracted);
    prepared = new Map([...live, ...retracted].map((one) => [one.key, one]));
    return {
      version: built.version,
      articles: live.map(({ article }) => article),
      extractions: live.map(({ extraction }) => extraction),
      ...tables,
      problems: built.problems,
      editorial,
      retracted: retracted.map(({ article }) => article),
      ...(built.soFar && { soFar: built.soFar }),
    };
  }
  return {
    /** For `collectWhenIdle` in this thread. */
    turn,
    /** Builds a snapshot; with `onPart`, reports those of the first articles on the way if there are many to extract. */
    async build(
      what: Omit<BuildTask, "kind" | "inParts">,
      onProgress?: OnProgress,
      onPart?: OnPart,
    ): Promise<Snapshot> {
      const task: Task = { kind: "build", ...what, inParts: onPart !== undefined };
      const built = finish(await order(task, onProgress, onPart)) as BuiltSnapshot;
      const snapshot = await inSlices(assemble(built, what), 0);
      if (snapshot.articles.length > 0) return snapshot;
      throw new UserError(emptyWords(settings.corpusDir, built.problems));
    },
    async check(earlier: ReadonlySet<string>): Promise<Checked> {
      return finish(await order({ kind: "check", earlier })) as Checked;
    },
    /** Reads one article at a path; throws a `UserError` if the path does not exist. */
    async read(path: string): Promise<Corpus> {
      const ending = await order({ kind: "read", path });
      return (finish(ending) as Extract<WorkerReport, { readonly kind: "read" }>).corpus;
    },
    async close(): Promise<void> {
      isClosed = true;
      await worker?.terminate();
    },
  };
}

/**
 * Tells a worker that a batch arrived, so that it sends the next; only once the event loop has turned, because Node.js
 * takes a thousand messages at a time if they arrive quickly.
 */
function confirm(worker: Worker): void {
  setImmediate(() => {
    worker.postMessage({ kind: "received" } satisfies Received);
  });
}

/** The problem of an article that crashed or hung the worker. */
function lossOf(file: string, error: unknown): Problem {
  const what =
    error instanceof TooLong
      ? `${error.message} to read, and is skipped`
      : `ended the thread that read it (${error instanceof Error ? error.message : String(error)}), and is skipped`;
  return { file, what, remedy: "Split it into separate articles, or save its text as a plain .txt file." };
}

function emptyWords(folder: string, problems: readonly Problem[]): string {
  const why = problems.map(describeProblem);
  return [`${folder}: no article could be read.`, ...why].join("\n");
}

/** Starts the worker from the build, because a thread cannot read TypeScript. */
function startWorker(settings: BuilderSettings, mark: SharedArrayBuffer, turn: SharedArrayBuffer): Worker {
  return new Worker(new URL("worker.js", dist), {
    workerData: { settings, mark, turn },
    execArgv: ["--enable-source-maps"],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
}
