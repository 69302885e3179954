import { assembleSnapshot } from "./answer/assembleSnapshot.ts";
import { openTables, packTables } from "./answer/keptTables.ts";
import type { Snapshot } from "./answer/snapshot.ts";
import { readConfig } from "./config/readConfig.ts";
import type { Settings } from "./config/settings.ts";
import { describeProblem } from "./corpus/describeProblem.ts";
import { readCorpus } from "./corpus/readCorpus.ts";
import { UserError } from "./errors.ts";
import type { ExtractionSettings } from "./extract/extract.ts";
import type { Extraction } from "./extract/extraction.ts";
import { lexiconFile, makeLexicon } from "./extract/names/lexicon.ts";
import { articleKey } from "./library/articleKey.ts";
import { type MemoryFolders, openCorpusMemory } from "./library/corpusMemory.ts";
import { holdArticle } from "./library/held/holdArticle.ts";

/** The settings for reading a corpus. */
export type CorpusSettings = Pick<Settings, "corpusDir" | "maxFileBytes" | "language"> &
  Partial<Pick<Settings, "maxArticles">> &
  MemoryFolders;

/** The settings and `config/` files that extraction needs. */
export function extractionSettings({ language }: Pick<Settings, "language">): ExtractionSettings {
  return { language, lexicon: makeLexicon(readConfig("lexicon.json", lexiconFile)) };
}

/**
 * Reads the corpus folder and builds a snapshot of it; throws a `UserError` if it has no readable article.
 *
 * @param onProgress receives the number of articles done, and the total
 */
export async function loadSnapshot(
  settings: CorpusSettings,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Snapshot> {
  const memory = await openCorpusMemory(settings, extractionSettings(settings));
  const corpus = await readCorpus(settings.corpusDir, {
    ...settings,
    memory: memory.reads,
    hold: holdArticle,
  });
  if (corpus.articles.length === 0) {
    const why = corpus.problems.map(describeProblem);
    throw new UserError([`${settings.corpusDir}: no article could be read.`, ...why].join("\n"));
  }
  const { articles, problems } = corpus;
  const extractions: Extraction[] = [];
  for (const [place, article] of articles.entries()) {
    onProgress(place, articles.length);
    extractions.push(await memory.extractionOf(article, article));
  }
  const keys = articles.map((article) => articleKey(article));
  const kept = memory.takeTables();
  const known = new Map(keys.map((key, at) => [key, { article: articles[at], extraction: extractions[at] }]));
  const tables = kept === undefined ? { names: {} } : openTables(kept, known);
  const snapshot = assembleSnapshot(articles, extractions, problems, tables);
  await memory.keep(() => packTables(tables, keys));
  return snapshot;
}
