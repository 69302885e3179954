import { watch } from "node:fs";
import type { Logger } from "pino";
import { afterChanges } from "./afterChanges.ts";

/** Calls back a moment after files of the corpus have changed; returns a function that stops watching. */
export function watchCorpus(
  folder: string,
  onChange: () => void,
  log: Pick<Logger, "warn">,
): () => Promise<void> {
  const changes = afterChanges(onChange);
  const watcher = watch(folder, { recursive: true }, changes.note);
  watcher.on("error", (error) => log.warn({ err: error }, "the corpus folder is no longer watched"));
  return async () => {
    changes.cancel();
    watcher.close();
    await Promise.resolve();
  };
}
