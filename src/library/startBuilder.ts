import { Worker } from "node:worker_threads";
import type { NamedEntity } from "../answer/names/nameDirectory.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Problem } from "../corpus/article.ts";
import { describeProblem } from "../corpus/describeProblem.ts";
import { UserError } from "../errors.ts";
import type { CorpusSettings } from "../library.ts";
import { takeOver } from "./handOver.ts";
import type { Order, Prepared, WorkerReport } from "./messages.ts";

/** Is told how many articles of how many have been read. */
type OnProgress = (done: number, total: number) => void;

type Ending = Exclude<WorkerReport, { readonly kind: "progress" | "prepared" }>;
type Built = Extract<WorkerReport, { readonly kind: "built" }>;
type Checked = Extract<WorkerReport, { readonly kind: "checked" }>;

/** Runs the worker; after one that died, the next order starts another. */
export function startBuilder(settings: CorpusSettings) {
  let worker: Worker | undefined;
  let prepared = new Map<string, Prepared>();
  /** Those of the last directory that came, whether it was taken or not. */
  let entities: readonly NamedEntity[] = [];

  const order = async (what: Order, onProgress?: OnProgress): Promise<Ending> => {
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
      what: Omit<Extract<Order, { readonly kind: "build" }>, "kind">,
      onProgress?: OnProgress,
    ): Promise<Snapshot> {
      const built = finish(await order({ kind: "build", ...what }, onProgress)) as Built;
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
        editorial: what.editorial,
        retracted: retracted.map(({ article }) => article),
      };
    },
    async check(earlier: ReadonlySet<string>): Promise<Checked> {
      return finish(await order({ kind: "check", earlier })) as Checked;
    },
    async close(): Promise<void> {
      await worker?.terminate();
    },
  };
}

function emptyWords(folder: string, problems: readonly Problem[]): string {
  const why = problems.map(describeProblem);
  return [`${folder}: no article could be read.`, ...why].join("\n");
}

/** Starts the worker, whose first file is JavaScript: it knows whether the rest is to be had from a bundle. */
function startWorker(settings: CorpusSettings): Worker {
  return new Worker(new URL("../launch/worker.js", import.meta.url), { workerData: settings, execArgv: [] });
}
