import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Article } from "../corpus/article.ts";
import type { Editorial } from "../corpus/editorial.ts";
import { ARTICLE_TIME_LIMIT } from "../corpus/limits.ts";
import type { CorpusSettings } from "../library.ts";
import { dist } from "../places.ts";
import { applyEditorial } from "./applyEditorial.ts";
import type { CorpusMemory } from "./corpusMemory.ts";
import { extractTogether } from "./extractTogether.ts";

/** Below this number of new articles, a helper thread would start too late to be useful. */
const WORTH_HELP = 100;
/** Each helper takes about 100 MB. */
const MOST_HELPERS = 7;

/** What extracting many articles needs. */
export interface Extracting {
  readonly settings: CorpusSettings;
  readonly editorial: Editorial;
  /** Receives the extractions. */
  readonly memory: CorpusMemory;
  /** Hears before this thread works on a file, and without one afterwards. */
  readonly onWork: (file?: string) => void;
  /** Receives the number of articles done. */
  readonly onProgress: (done: number) => void;
}

/** Extracts many new articles on all cores, before they are needed. */
export async function extractMany(
  reads: readonly Article[],
  { settings, editorial, memory, onWork, onProgress }: Extracting,
): Promise<void> {
  const readOf = new Map(reads.map((read) => [applyEditorial(read, editorial[read.file]), read]));
  const pending = [...readOf].flatMap(([article, read]) =>
    memory.isExtracted(read, article) ? [] : article,
  );
  if (pending.length < WORTH_HELP) return;
  let done = reads.length - pending.length;
  await extractTogether(pending, {
    helpers: Math.min(MOST_HELPERS, availableParallelism() - 1),
    start: () => new Worker(new URL("extractor.js", dist), { workerData: settings }),
    // For a whole list; then this thread takes over, which is watched article by article.
    limit: ARTICLE_TIME_LIMIT,
    async here(article) {
      onWork(article.file);
      const extraction = await memory.extractionOf(readOf.get(article) ?? article, article);
      onWork();
      return extraction;
    },
    onDone(articles, extractions) {
      articles.forEach((article, at) => {
        const [read, extraction] = [readOf.get(article), extractions[at]];
        if (read !== undefined && extraction !== undefined && !memory.isExtracted(read, article))
          memory.takeExtraction(read, article, extraction);
      });
      done += articles.length;
      onProgress(done);
    },
  });
}
