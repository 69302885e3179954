// The thread that reads and extracts one article at a time; `startPreparer.ts` starts it.
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Listed } from "../corpus/listFiles.ts";
import { readArticle } from "../corpus/readArticle.ts";
import { extractionSettings } from "../library.ts";
import { makeEntry } from "./makeEntry.ts";
import type { PreparedArticle, PrepareSettings, PrepareTask } from "./preparing.ts";

const settings = workerData as PrepareSettings;
const extraction = extractionSettings(settings);

parentPort?.on("message", (task: PrepareTask) => {
  // An error ends this thread, which notifies the one that started it.
  void prepare(task).then((prepared) => parentPort?.postMessage(prepared));
});

async function prepare({ file, sidecar, set }: PrepareTask): Promise<PreparedArticle> {
  const source = listed(file);
  const beside = sidecar === undefined ? undefined : listed(sidecar);
  const { article, problems } = await readArticle(source, beside, settings);
  return { problems, ...(article && { entry: makeEntry(article, set, extraction) }) };
}

/**
 * A file as listed in the corpus folder. A missing file fails the job, not the article: this worker's folder may be
 * incomplete, and another worker may have the file.
 */
function listed(file: string): Listed {
  const path = join(settings.corpusDir, file);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Error(`${file} is not in the corpus folder of the worker`);
  return { file, path, bytes: found.size };
}
