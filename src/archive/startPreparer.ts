import { Worker } from "node:worker_threads";
import { ARTICLE_TIME_LIMIT } from "../corpus/limits.ts";
import { dist } from "../places.ts";
import type { PreparedArticle, PrepareSettings, PrepareTask } from "./preparing.ts";

/** Prepares articles, one at a time. */
export interface Preparer {
  /** Rejects if the thread crashes or takes too long; the next article gets a new thread. */
  prepare(task: PrepareTask): Promise<PreparedArticle>;
  close(): Promise<void>;
}

/** Prepares articles in a separate thread, so that an article that hangs or crashes it affects nothing else. */
export function startPreparer(settings: PrepareSettings, limit = ARTICLE_TIME_LIMIT): Preparer {
  let thread: Worker | undefined;
  const ask = async (task: PrepareTask): Promise<PreparedArticle> => {
    thread ??= startThread(settings);
    const running = thread;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<PreparedArticle>((resolve, reject) => {
        running.removeAllListeners();
        running.on("message", resolve);
        running.on("error", reject);
        running.on("exit", (code) => reject(new Error(`the thread ended with ${code}`)));
        timer = setTimeout(() => reject(new Error(`it took over ${limit / 1000} s to read`)), limit);
        running.postMessage(task);
      });
    } catch (error) {
      thread = undefined;
      running.removeAllListeners();
      running.on("error", () => undefined);
      await running.terminate();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    prepare: ask,
    async close() {
      const running = thread;
      thread = undefined;
      await running?.terminate();
    },
  };
}

/** Starts the thread from the build, because a thread cannot read TypeScript. */
const startThread = (settings: PrepareSettings): Worker =>
  new Worker(new URL("preparer.js", dist), {
    workerData: {
      corpusDir: settings.corpusDir,
      maxFileBytes: settings.maxFileBytes,
      language: settings.language,
    } satisfies PrepareSettings,
    execArgv: ["--enable-source-maps"],
  });
