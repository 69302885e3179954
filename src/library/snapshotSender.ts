import { buildTables, type TableMemory, versionOf } from "../answer/assembleSnapshot.ts";
import { type KeptTables, openTables, packTables } from "../answer/keptTables.ts";
import type { Article } from "../corpus/article.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { SoFar } from "../corpus/limits.ts";
import type { Corpus } from "../corpus/readCorpus.ts";
import type { CorpusSettings } from "../library.ts";
import { applyEditorial } from "./applyEditorial.ts";
import { articleKey } from "./articleKey.ts";
import type { CorpusMemory } from "./corpusMemory.ts";
import { extractMany } from "./extractMany.ts";
import { holdArticle, packArticle } from "./held/holdArticle.ts";
import { packExtraction } from "./held/holdExtraction.ts";
import { optimiseRarely } from "./optimiseRarely.ts";
import { sendList } from "./sendList.ts";
import { sendTables } from "./sendTables.ts";
import { sliceTables } from "./sliceTables.ts";
import type { Prepared } from "./workerMessages.ts";
import { report, reportAndWait } from "./workerPort.ts";

/** Articles per message, so that receiving one never blocks the event loop for long. */
const AT_ONCE = 50;
/** Most articles to extract for which it is not worth optimising code. */
const FEW = 100;

/** What building a snapshot needs besides the corpus. */
interface Building {
  readonly editorial: Editorial;
  readonly memory: CorpusMemory;
  /** Receives the number of articles done, and the total. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Returns a function that builds a snapshot of a corpus, or of a part of one, and reports it. From one snapshot to the
 * next, it sends only new articles and the differences between tables. The function returns one that packs the tables.
 *
 * @param onWork hears before work on a file, and without one afterwards
 */
export function snapshotSender(settings: CorpusSettings, onWork: (file?: string) => void) {
  /** Keyed by content: an unchanged article is not parsed or extracted again. */
  let prepared = new Map<string, Prepared>();
  const send = sendTables();
  const sendKeys = sendList<string>();
  /** From the last tables, for articles that are unchanged in the next ones. */
  let memoryOfTables: TableMemory | undefined;

  const prepare = async (key: string, read: Article, { editorial, memory }: Building): Promise<Prepared> => {
    const article = holdArticle(applyEditorial(read, editorial[read.file]));
    onWork(read.file);
    return { key, article, extraction: await memory.extractionOf(read, article) };
  };

  return async (
    { articles, problems, soFar }: Corpus & { readonly soFar?: SoFar },
    building: Building,
  ): Promise<() => KeptTables | undefined> => {
    const { editorial } = building;
    const tell = (done: number): void => {
      building.onProgress(done, soFar?.total ?? articles.length);
    };
    const keys = articles.map((read) => articleKey(read, editorial));
    const found = keys.map((key) => prepared.get(key));
    const missing = [...found.keys()].filter((place) => found[place] === undefined);
    if (missing.length > FEW) optimiseRarely(false);
    const known = articles.length - missing.length;
    await extractMany(
      missing.map((place) => articles[place] as Article),
      {
        ...building,
        settings,
        onWork,
        onProgress(done) {
          tell(known + done);
        },
      },
    );
    let fresh: Prepared[] = [];
    for (const place of missing) {
      const made = await prepare(keys[place] as string, articles[place] as Article, building);
      onWork();
      found[place] = made;
      fresh.push(made);
      if (fresh.length < AT_ONCE) continue;
      await sendPrepared(fresh);
      tell(place);
      fresh = [];
    }
    await sendPrepared(fresh);
    const all = found as readonly Prepared[];
    const [live, retracted] = withoutRetracted(all, editorial);
    if (missing.length > 0 || all.length !== prepared.size)
      prepared = new Map(all.map((one) => [one.key, one]));
    const kept = building.memory.takeTables();
    memoryOfTables ??= kept === undefined ? { names: {} } : openTables(kept, prepared);
    const tables: TableMemory = memoryOfTables;
    const sent = send(
      buildTables(
        live.map(({ article }) => article),
        live.map(({ extraction }) => extraction),
        tables,
      ),
    );
    const { slices, rest } = sliceTables(sent);
    for (const slice of slices) await reportAndWait({ kind: "slice", slice });
    report({
      kind: soFar === undefined ? "built" : "part",
      version: versionOf(articles, editorial),
      live: sendKeys(live.map(({ key }) => key)),
      retracted: retracted.map(({ key }) => key),
      tables: rest,
      problems,
      ...(soFar && { soFar }),
    });
    return () =>
      packTables(
        tables,
        live.map(({ key }) => key),
      );
  };
}

/** The articles that answer, and the retracted ones. */
function withoutRetracted(
  all: readonly Prepared[],
  editorial: Editorial,
): readonly [live: readonly Prepared[], retracted: readonly Prepared[]] {
  const retracted = Object.values(editorial).some((set) => set?.status === "retracted")
    ? all.filter(({ article }) => editorial[article.file]?.status === "retracted")
    : [];
  const isRetracted = new Set(retracted);
  return [retracted.length === 0 ? all : all.filter((one) => !isRetracted.has(one)), retracted];
}

/** Sends articles in one batch, and waits until it is confirmed. */
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
