import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { buildTables, type TableMemory, versionOf } from "../answer/assembleSnapshot.ts";
import type { Article } from "../corpus/article.ts";
import type { Editorial } from "../corpus/editorial.ts";
import { ARTICLE_TIME_LIMIT, type CorpusPart, type SoFar } from "../corpus/limits.ts";
import { readCorpus, type Corpus } from "../corpus/readCorpus.ts";
import { readPath } from "../corpus/readPath.ts";
import { UserError } from "../errors.ts";
import { oncePer } from "../text/oncePer.ts";
import { dist } from "../places.ts";
import { extractionSettings, type CorpusSettings } from "../library.ts";
import { applyEditorial } from "./applyEditorial.ts";
import { collectWhenIdle } from "./collectWhenIdle.ts";
import { growingSizes } from "./growingSizes.ts";
import { type CorpusMemory, openCorpusMemory } from "./corpusMemory.ts";
import { extractTogether } from "./extractTogether.ts";
import { sendList } from "./sendList.ts";
import { sendTables } from "./sendTables.ts";
import { sliceTables } from "./sliceTables.ts";
import { holdArticle, packArticle } from "./held/holdArticle.ts";
import { packExtraction } from "./held/holdExtraction.ts";
import type { Order, Prepared, Received, WorkerReport } from "./workerMessages.ts";
import { markWork } from "./workMark.ts";

/** Articles per message, so that receiving one never blocks the event loop for long. */
const AT_ONCE = 200;
/** Below this number of new articles, a helper thread would start too late to be useful. */
const WORTH_HELP = 100;
/** Each helper takes about 100 MB. */
const MOST_HELPERS = 7;

/** Receives the number of articles done, and the total. */
type OnProgress = (done: number, total: number) => void;

const { settings, mark } = workerData as {
  readonly settings: CorpusSettings;
  readonly mark: SharedArrayBuffer;
};
/** Keyed by content: an unchanged article is not parsed or extracted again. */
let prepared = new Map<string, Prepared>();
let opening: Promise<CorpusMemory> | undefined;
let corpus: Corpus | undefined;
const send = sendTables();
const sendKeys = sendList<string>();
/** From the last tables, for articles that are unchanged in the next ones. */
const memoryOfTables: TableMemory = { names: {} };

function report(message: WorkerReport): void {
  parentPort?.postMessage(message);
}

const collect = collectWhenIdle();

/** Called when the other thread confirms a batch. */
let onReceived: (() => void) | undefined;

parentPort?.on("message", (order: Order | Received) => {
  if (order.kind === "received") {
    onReceived?.();
    return;
  }
  void carryOut(order)
    .catch((error: unknown) => {
      const forPerson = error instanceof UserError;
      report({ kind: "failed", message: forPerson ? error.message : String(error), forPerson });
    })
    .finally(collect);
});

async function carryOut(order: Order): Promise<void> {
  const { skippedFiles } = order;
  const onWork = (file?: string): void => {
    markWork(mark, file);
  };
  if (order.kind === "read") {
    report({ kind: "read", corpus: await readPath(order.path, { ...settings, skippedFiles, onWork }) });
    return;
  }
  opening ??= openCorpusMemory(settings, extractionSettings(settings));
  const memory = await opening;
  const readAll = (take?: (part: CorpusPart) => Promise<void>) =>
    readCorpus(settings.corpusDir, {
      ...settings,
      memory: memory.reads,
      hold: holdArticle,
      earlier: order.earlier,
      skippedFiles,
      onWork,
      ...(take && {
        parts: {
          take,
          sizes: (files) =>
            growingSizes(files.length, files.filter((file) => !memory.reads.has(file)).length),
        },
      }),
    });
  if (order.kind === "check") {
    const { articles, problems } = await readAll();
    report({
      kind: "checked",
      articles: articles.map(({ id, file, hash, headline }) => ({ id, file, hash, headline })),
      problems,
    });
    return;
  }
  let told = 0;
  const tell: OnProgress = (done, total) => {
    if (done > told) report({ kind: "progress", done, total });
    told = Math.max(told, done);
  };
  const take = async (part: CorpusPart): Promise<void> => {
    if (part.articles.length === 0) return;
    await build(part, order.editorial, memory, tell);
    // An interrupted start continues from here.
    await memory.keep();
  };
  const read =
    order.reread || corpus === undefined ? await readAll(order.inParts === true ? take : undefined) : corpus;
  await build(read, order.editorial, memory, tell);
  // Refuse an empty folder; the articles loaded before keep answering.
  if (read.articles.length > 0) corpus = read;
  await memory.keep();
}

/** Builds a snapshot of a corpus, or of a part of one, and reports it. */
async function build(
  { articles, problems, soFar }: Corpus & { readonly soFar?: SoFar },
  editorial: Editorial,
  memory: CorpusMemory,
  onProgress: OnProgress,
): Promise<void> {
  const tell = (done: number): void => {
    onProgress(done, soFar?.total ?? articles.length);
  };
  const keys = articles.map((read) => keyOf(read, editorial));
  const news = articles.filter((_, at) => !prepared.has(keys[at] as string));
  await extractMany(news, editorial, memory, (done) => {
    tell(articles.length - news.length + done);
  });
  const all: Prepared[] = [];
  let fresh: Prepared[] = [];
  for (const [done, read] of articles.entries()) {
    const key = keys[done] as string;
    const known = prepared.get(key);
    const made = known ?? (await prepare(key, read, editorial, memory));
    markWork(mark);
    all.push(made);
    if (known === undefined) fresh.push(made);
    if (fresh.length < AT_ONCE) continue;
    await sendPrepared(fresh);
    tell(done);
    fresh = [];
  }
  await sendPrepared(fresh);
  const isRetracted = ({ article }: Prepared): boolean => editorial[article.file]?.status === "retracted";
  const live = all.filter((one) => !isRetracted(one));
  const sent = send(
    buildTables(
      live.map(({ article }) => article),
      live.map(({ extraction }) => extraction),
      memoryOfTables,
    ),
  );
  prepared = new Map(all.map((one) => [one.key, one]));
  const { slices, rest } = sliceTables(sent);
  for (const slice of slices) await reportAndWait({ kind: "slice", slice });
  report({
    kind: soFar === undefined ? "built" : "part",
    version: versionOf(articles, editorial),
    live: sendKeys(live.map(({ key }) => key)),
    retracted: all.filter(isRetracted).map(({ key }) => key),
    tables: rest,
    problems,
    ...(soFar && { soFar }),
  });
}

/**
 * Sends articles in batches and waits for each to be confirmed, so that the receiver's event loop can turn in
 * between.
 */
async function sendPrepared(fresh: readonly Prepared[]): Promise<void> {
  await reportAndWait({
    kind: "prepared",
    prepared: fresh.map(({ key, article, extraction }) => ({
      key,
      article: packArticle(article),
      extraction: packExtraction(extraction),
    })),
  });
}

async function reportAndWait(message: WorkerReport): Promise<void> {
  const received = new Promise<void>((resolve) => {
    onReceived = resolve;
  });
  report(message);
  await received;
}

/** Extracts many new articles on all cores, before they are needed. */
async function extractMany(
  reads: readonly Article[],
  editorial: Editorial,
  memory: CorpusMemory,
  tell: (done: number) => void,
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
      markWork(mark, article.file);
      const extraction = await memory.extractionOf(readOf.get(article) ?? article, article);
      markWork(mark);
      return extraction;
    },
    onDone(articles, extractions) {
      articles.forEach((article, at) => {
        const [read, extraction] = [readOf.get(article), extractions[at]];
        if (read !== undefined && extraction !== undefined && !memory.isExtracted(read, article))
          memory.takeExtraction(read, article, extraction);
      });
      done += articles.length;
      tell(done);
    },
  });
}

async function prepare(
  key: string,
  read: Article,
  editorial: Editorial,
  memory: CorpusMemory,
): Promise<Prepared> {
  const article = holdArticle(applyEditorial(read, editorial[read.file]));
  markWork(mark, read.file);
  return { key, article, extraction: await memory.extractionOf(read, article) };
}

function keyOf(read: Article, editorial: Editorial): string {
  const details = editorial[read.file]?.details;
  return details === undefined ? contentKey(read) : `${contentKey(read)} ${JSON.stringify(details)}`;
}

/** Identifies an article as it was read. */
const contentKey = oncePer(({ hash, file, text }: Article) => `${file} ${hash} ${text.length}`);
