// The thread that extracts articles next to the one that builds the corpus; `extractTogether.ts` starts it.
import { parentPort, workerData } from "node:worker_threads";
import type { Article } from "../corpus/article.ts";
import { extract } from "../extract/extract.ts";
import { extractionSettings } from "../library.ts";

const settings = extractionSettings(workerData as { readonly language: string });

parentPort?.on("message", (articles: readonly Article[]) => {
  parentPort?.postMessage(
    articles.map((article) => extract(article, settings)),
    [],
  );
});
