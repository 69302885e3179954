import { workerData } from "node:worker_threads";
import type { CorpusPart } from "../corpus/limits.ts";
import { readCorpus, type Corpus } from "../corpus/readCorpus.ts";
import { readPath } from "../corpus/readPath.ts";
import { UserError } from "../errors.ts";
import { extractionSettings, type CorpusSettings } from "../library.ts";
import { collectAtOnce } from "./collectAtOnce.ts";
import { collectWhenIdle } from "./collectWhenIdle.ts";
import { type CorpusMemory, openCorpusMemory } from "./corpusMemory.ts";
import { giveWay } from "./giveWay.ts";
import { growingSizes } from "./growingSizes.ts";
import { holdArticle } from "./held/holdArticle.ts";
import { snapshotSender } from "./snapshotSender.ts";
import { optimiseRarely } from "./optimiseRarely.ts";
import type { Order } from "./workerMessages.ts";
import { onOrder, report } from "./workerPort.ts";
import { markWork } from "./workMark.ts";

const { settings, mark, turn } = workerData as {
  readonly settings: CorpusSettings;
  readonly mark: SharedArrayBuffer;
  readonly turn: SharedArrayBuffer;
};
// Before it starts helpers, whose priority is that of the thread that starts them.
giveWay();
let opening: Promise<CorpusMemory> | undefined;
/** As last read. */
let corpus: Corpus | undefined;

const onWork = (file?: string): void => {
  markWork(mark, file);
};
const build = snapshotSender(settings, onWork);
const collectNow = collectAtOnce();
const collect = collectWhenIdle("building", () => Promise.resolve(collectNow()), turn);

onOrder((order) => {
  // The first load runs everything often.
  optimiseRarely(corpus !== undefined);
  void carryOut(order)
    .catch((error: unknown) => {
      const forPerson = error instanceof UserError;
      report({ kind: "failed", message: forPerson ? error.message : String(error), forPerson });
    })
    .finally(() => {
      optimiseRarely(false);
      collect();
    });
});

async function carryOut(order: Order): Promise<void> {
  const { skippedFiles } = order;
  if (order.kind === "read") {
    report({ kind: "read", corpus: await readPath(order.path, { ...settings, skippedFiles, onWork }) });
    return;
  }
  opening ??= openCorpusMemory(settings, extractionSettings(settings), (problem) => {
    report({ kind: "cache", problem });
  });
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
  const building = {
    editorial: order.editorial,
    memory,
    onProgress(done: number, total: number) {
      if (done > told) report({ kind: "progress", done, total });
      told = Math.max(told, done);
    },
  };
  const take = async (part: CorpusPart): Promise<void> => {
    if (part.articles.length === 0) return;
    await build(part, building);
    // An interrupted start continues from here.
    await memory.keep();
  };
  const read =
    order.reread || corpus === undefined ? await readAll(order.inParts === true ? take : undefined) : corpus;
  const pack = await build(read, building);
  // Refuse an empty folder; the articles loaded before keep answering.
  if (read.articles.length > 0) corpus = read;
  await memory.keep(pack);
}
