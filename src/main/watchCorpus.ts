import { watch } from "node:fs";
import type { Logger } from "pino";

/** Milliseconds without a further change before the files are read. */
const SETTLE = 1_000;

/** Calls back a moment after files of the corpus have changed; returns a function that stops watching. */
export function watchCorpus(
  folder: string,
  onChange: () => void,
  log: Pick<Logger, "warn">,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE);
  });
  watcher.on("error", (error) => log.warn({ err: error }, "the corpus folder is no longer watched"));
  return async () => {
    clearTimeout(timer);
    watcher.close();
    await Promise.resolve();
  };
}
