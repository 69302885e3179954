import { corpus } from "../../commands/corpus.ts";
import { digest } from "../../commands/digest.ts";
import { commands } from "../../commands/index.ts";
import { readWatchdog } from "../config/readWatchdog.ts";
import { connect } from "../discord/connect.ts";
import { describeError } from "../discord/describeError.ts";
import type { UserError } from "../errors.ts";
import { dropUploads } from "../library/dropUploads.ts";
import type { Library } from "../library/libraryTypes.ts";
import { unlessAborted } from "../library/unlessAborted.ts";
import { nextDue, nextSlot } from "../schedule/nextDue.ts";
import { runDigests } from "../schedule/runDigests.ts";
import { startSchedule } from "../schedule/startSchedule.ts";
import { openStore } from "../store/openStore.ts";
import type { Store } from "../store/store.ts";
import { createMetrics } from "../web/health/metrics.ts";
import type { Reader } from "../web/startReader.ts";
import { answerMembers } from "./answerMembers.ts";
import { countReloads } from "./countOutcomes.ts";
import { followLoading } from "./followLoading.ts";
import { makeDigests } from "./makeDigests.ts";
import { noteDeferrals } from "./noteDeferrals.ts";
import { notePostings } from "./notePostings.ts";
import { oneMoreAfter } from "./oneMoreAfter.ts";
import { openLibrary } from "./openLibrary.ts";
import { openReader } from "./openReader.ts";
import { reloadAndLog } from "./reloadAndLog.ts";
import type { BotServiceSettings, ServiceParts } from "./serviceParts.ts";
import type { ServiceTools } from "./serviceTools.ts";
import { startUpkeep } from "./startUpkeep.ts";
import { textKeeper } from "./textKeeper.ts";
import { watchCorpus } from "./watchCorpus.ts";
import { startWatchdog } from "./watchdog.ts";

/** The bot and everything around it. */
export interface Service {
  /** Resolves with a remedy if Discord closes the connection for good. */
  readonly lost: Promise<UserError>;
  readonly library: Library;
  readonly store: Store;
  /** Absent if the settings have none. */
  readonly reader?: Reader;
  /** Reads the corpus folder again and logs the result. */
  reload(by: string): Promise<void>;
  /** Immediately checks what is due; resolves once due digests have been tried. */
  poke(): Promise<void>;
  /** When the next digest is due, in milliseconds since 1970; `undefined` if there is none. */
  nextSlot(): Promise<number | undefined>;
  /** Finishes work in progress, and closes. */
  stop(): Promise<void>;
}

/**
 * Starts everything. If it cannot, or `stop` aborts first, it closes what it has opened.
 *
 * @throws UserError with the remedy, or the reason of `stop`
 */
export async function startService(settings: BotServiceSettings, tools: ServiceTools): Promise<Service> {
  const { now, newId, random, log, tell } = tools;
  tools.stop?.throwIfAborted();
  const store = await openStore(settings, (error) => log.warn({ err: error }, "trouble with the database"));
  await dropUploads(settings.dataDir, settings.databaseUrl !== undefined, now());
  const failed = (error: unknown): void =>
    log.error({ err: describeError(error) }, "what is due could not be done");
  const closing: (() => Promise<void>)[] = [() => store.close()];
  let isStopping = false;
  const stop = async (): Promise<void> => {
    isStopping = true;
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const metrics = createMetrics();
    const texts = textKeeper(store, now, log);
    const opened = await openLibrary(settings, store, texts, tools);
    closing.push(() => opened.close());
    const library = countReloads(opened.library, metrics);
    tools.stop?.throwIfAborted();
    const isInMemory = opened.archive === undefined;
    if (!isInMemory) log.warn("with an archive, the reader lists no articles; see docs/archive.md");
    if (library.loading() !== undefined)
      tell?.("The first articles can be asked about; the rest are still loading.");

    const moderatorCommands = [corpus, digest];
    // Always the real clock: discord.js times its heartbeats by it, even if a rehearsal moves its own.
    const connection = connect({ settings, commands, moderatorCommands, log, clock: Date.now });
    closing.push(() => connection.close());
    const sources = { store, library, connection, metrics, now, log };
    const reader =
      settings.reader && (await openReader({ ...settings, reader: settings.reader }, opened, sources));
    if (reader !== undefined) closing.push(() => reader.close());
    const period = readWatchdog();
    if (reader !== undefined && period !== undefined)
      closing.push(startWatchdog({ url: reader.url, period }, log));
    const client = await unlessAborted(connection.ready, tools.stop);

    const parts: ServiceParts = {
      settings,
      store,
      opened,
      library,
      client,
      metrics,
      publicUrl: settings.publicUrl ?? (settings.linksHere === true ? reader?.url : undefined),
      keepTexts: (files) =>
        void opened.coverage.openFiles(files).then((snapshot) => texts.cited(files, snapshot), failed),
      failed,
      now,
      newId,
      random,
      log,
    };
    const notes = notePostings(store, now, newId);
    closing.push(() => notes.retry().catch((error: unknown) => failed(error)));
    const deferrals = noteDeferrals(store, now, log);
    closing.push(() => deferrals.forget().catch((error: unknown) => failed(error)));
    const digests = makeDigests(parts);
    const schedule = startSchedule(
      () => runDigests(digests),
      async () => (digests.isWhole() ? nextDue(store.db, now()) : undefined),
      failed,
    );
    closing.push(() => schedule.stop());
    const upkeep = startUpkeep(parts, notes, deferrals);
    closing.push(() => upkeep.stop());
    const poke = (): Promise<void> => {
      void upkeep.poke();
      return schedule.poke();
    };

    void followLoading(library, { log, poke, ...(tell && { tell }) });
    closing.push(answerMembers(parts, { connection, moderatorCommands, digests, notes, deferrals, poke }));
    const reload = oneMoreAfter((by: string) => reloadAndLog(library, by, log, () => isStopping));
    if (settings.watch && isInMemory)
      closing.push(watchCorpus(settings.corpusDir, () => void reload("a changed file"), log));
    return {
      lost: connection.lost,
      library,
      store,
      ...(reader === undefined ? {} : { reader }),
      reload,
      poke,
      nextSlot: () => nextSlot(store.db, now()),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
