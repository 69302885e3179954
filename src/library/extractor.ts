// The thread that extracts articles next to the one that builds the corpus; `extractTogether.ts` starts it.
import { parentPort, workerData } from "node:worker_threads";
import { extract } from "../extract/extract.ts";
import { extractionSettings } from "../library.ts";
import { openArticle, type PackedArticle } from "./held/holdArticle.ts";
import { packExtraction } from "./held/holdExtraction.ts";

const settings = extractionSettings(workerData as { readonly language: string });

parentPort?.on("message", (articles: readonly PackedArticle[]) => {
  parentPort?.postMessage(articles.map((article) => packExtraction(extract(openArticle(article), settings))));
});
