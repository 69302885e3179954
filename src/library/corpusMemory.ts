import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { KeptTables } from "../answer/keptTables.ts";
import type { Article, Problem } from "../corpus/article.ts";
import type { ArticleRead, ReadMemory } from "../corpus/limits.ts";
import type { ExtractionSettings } from "../extract/extract.ts";
import type { Extraction } from "../extract/extraction.ts";
import { dist } from "../places.ts";
import { cacheFileOf, readCacheFile, writeCacheFile } from "./cacheFile.ts";
import { cacheProblem, unwrittenCache } from "./cacheProblem.ts";
import { codeVersion } from "./codeVersion.ts";
import { openArticle, packArticle, type PackedArticle } from "./held/holdArticle.ts";
import { openExtraction, packExtraction } from "./held/holdExtraction.ts";
import { joinTableParts, tableParts, type TablePart } from "./tableParts.ts";

/** The cache of the sample articles, made by the build and read when a corpus has none of its own; a path without extension. */
export const samplesCache = fileURLToPath(new URL("samples", dist));
/** The cache file is rewritten once this share of the corpus is missing from it. */
const STALE = 0.05;
/** Articles per part of the file. */
const AT_ONCE = 250;
/** Below this number of articles, tables are built as fast as they are read. */
const LEAST_TABLED = 200;

/**
 * The work already done for each article, kept from one load to the next and, in a file, from one start to the next.
 */
export interface CorpusMemory {
  /** What was read, for `readCorpus`. */
  readonly reads: ReadMemory;
  /** The extraction of an article with its moderators' details; extracted once. */
  extractionOf(read: Article, article: Article): Promise<Extraction>;
  /** Whether the article was extracted before. */
  isExtracted(read: Article, article: Article): boolean;
  /** Stores an extraction made by another thread. */
  takeExtraction(read: Article, article: Article, extraction: Extraction): Extraction;
  /** The tables of a previous process, once: later calls return nothing. */
  takeTables(): KeptTables | undefined;
  /**
   * Writes the file if much of the corpus is missing from it.
   *
   * @param pack packs the tables of the whole corpus; without it, there are none yet
   */
  keep(pack?: () => KeptTables | undefined): Promise<void>;
}

/** An article in the file, keyed by file name and content hash; packed as in memory. */
interface KeptArticle {
  readonly file: string;
  /** A file with the same stamp is not opened. */
  readonly stamp: string | undefined;
  readonly content: string;
  readonly problems: ArticleRead["problems"];
  readonly article?: PackedArticle;
  readonly extracted?: { readonly details: string; readonly extraction: Uint8Array };
}

/** A part of the file: some articles, or a table. */
type CachePart = readonly KeptArticle[] | TablePart;

interface Extracted {
  /** The details it was extracted with, which anchor times. */
  readonly details: string;
  readonly extraction: Extraction;
}

/**
 * The folder to read, and the folder for the cache file or that file itself without extension; without either, nothing outlives
 * the process.
 */
export interface MemoryFolders {
  readonly corpusDir: string;
  readonly dataDir?: string;
  readonly cacheFile?: string;
}

/**
 * Opens the memory of a corpus, with what a previous process stored under the same code and settings.
 *
 * @param onProblem hears about a cache that cannot be used or written
 */
export async function openCorpusMemory(
  { corpusDir, dataDir, cacheFile }: MemoryFolders,
  settings: ExtractionSettings,
  onProblem?: (problem: Problem) => void,
): Promise<CorpusMemory> {
  const reads: ReadMemory = new Map();
  const extracted = new WeakMap<Article, Extracted>();
  const path = cacheFile ?? (dataDir === undefined ? undefined : join(dataDir, "cache", nameOf(corpusDir)));
  // Computed before any work starts: the code on disk may have changed by the end.
  const version = path === undefined ? undefined : versionOf(settings);
  let fresh = 0;
  let tables: KeptTables | undefined;

  if (path !== undefined && version !== undefined) {
    const own = await readCacheFile(path, version);
    if ("without" in own && own.without !== "absent")
      onProblem?.(cacheProblem(cacheFileOf(path), own.without));
    const found = "parts" in own ? own : await readCacheFile(samplesCache, version);
    const parts = ("parts" in found ? found.parts : []) as readonly CachePart[];
    tables = joinTableParts(parts.flatMap((part) => ("table" in part ? part : [])));
    for (const kept of parts.flatMap((part) => ("table" in part ? [] : part))) {
      const { file, stamp, content, problems } = kept;
      const article = kept.article && openArticle(kept.article);
      reads.set(file, { stamp, content, read: { problems, ...(article && { article }) } });
      if (article === undefined || kept.extracted === undefined) continue;
      const { details, extraction } = kept.extracted;
      extracted.set(article, { details, extraction: openExtraction(extraction) });
    }
  }
  let hasTables = tables !== undefined;
  const citedDetails = (read: Article, { details }: Article): Extraction | undefined => {
    const known = extracted.get(read);
    return known?.details === JSON.stringify(details) ? known.extraction : undefined;
  };
  const take = (read: Article, { details }: Article, extraction: Extraction): Extraction => {
    const held = openExtraction(packExtraction(extraction));
    extracted.set(read, { details: JSON.stringify(details), extraction: held });
    fresh += 1;
    return held;
  };
  return {
    reads,
    async extractionOf(read, article) {
      const known = citedDetails(read, article);
      if (known !== undefined) return known;
      // Loaded only when needed: what was extracted before is in the memory.
      const { extract } = await import("../extract/extract.ts");
      return take(read, article, extract(article, settings));
    },
    isExtracted: (read, article) => citedDetails(read, article) !== undefined,
    takeExtraction: take,
    takeTables() {
      const taken = tables;
      tables = undefined;
      return taken;
    },
    async keep(pack) {
      if (path === undefined || version === undefined) return;
      const isStale = fresh > 0 && fresh >= STALE * reads.size;
      const lacksTables = pack !== undefined && !hasTables && reads.size >= LEAST_TABLED;
      if (!isStale && !lacksTables) return;
      const all = [...reads].map(([file, kept]) => keptOf(file, kept, extracted));
      const parts: CachePart[] = [];
      for (let at = 0; at < all.length; at += AT_ONCE) parts.push(all.slice(at, at + AT_ONCE));
      const packed = reads.size < LEAST_TABLED ? undefined : pack?.();
      if (packed !== undefined) parts.push(...tableParts(packed));
      hasTables = packed !== undefined;
      fresh = 0;
      const failed = await writeCacheFile(path, version, parts);
      if (failed !== undefined) onProblem?.(unwrittenCache(cacheFileOf(path), failed));
    },
  };
}

function keptOf(
  file: string,
  {
    stamp,
    content,
    read: { article, problems },
  }: Pick<KeptArticle, "stamp" | "content"> & { readonly read: ArticleRead },
  extracted: WeakMap<Article, Extracted>,
): KeptArticle {
  if (article === undefined) return { file, stamp, content, problems };
  const found = extracted.get(article);
  return {
    file,
    stamp,
    content,
    problems,
    article: packArticle(article),
    ...(found && { extracted: { details: found.details, extraction: packExtraction(found.extraction) } }),
  };
}

/** Each corpus has its own file. */
function nameOf(corpusDir: string): string {
  return createHash("sha256").update(resolve(corpusDir)).digest("hex").slice(0, 24);
}

/** None if the sources cannot be read. */
function versionOf(settings: ExtractionSettings): string | undefined {
  try {
    return `${codeVersion()} ${settings.language}`;
  } catch {
    return undefined;
  }
}
