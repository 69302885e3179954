import { corpus } from "../../commands/corpus.ts";
import { digest } from "../../commands/digest.ts";
import { commands } from "../../commands/index.ts";
import type { ModeratorServices } from "../../commands/moderator.ts";
import { filesOf } from "../answer/reply/digestPart.ts";
import { complete } from "../answer/ways/complete.ts";
import { readWatchdog } from "../config/readWatchdog.ts";
import type { Settings } from "../config/settings.ts";
import { answerInteractions } from "../discord/answerInteractions.ts";
import { connect } from "../discord/connect.ts";
import { createDigestChannel } from "../discord/createDigestChannel.ts";
import { createMessageEditor } from "../discord/createMessageEditor.ts";
import { createPostingFinder } from "../discord/createPostingFinder.ts";
import { createTellWaiting } from "../discord/createTellWaiting.ts";
import { describeError } from "../discord/describeError.ts";
import type { UserError } from "../errors.ts";
import type { Library } from "../library/libraryTypes.ts";
import { corpusFolders } from "../library/corpusFiles.ts";
import { unlessAborted } from "../library/unlessAborted.ts";
import { composeFor } from "../schedule/composeFor.ts";
import { correctMessages, type CorrectionServices } from "../schedule/correctMessages.ts";
import type { DigestServices } from "../schedule/digestServices.ts";
import { nextDue, nextSlot } from "../schedule/nextDue.ts";
import { runDigests } from "../schedule/runDigests.ts";
import { resolveDeferrals } from "../schedule/resolveDeferrals.ts";
import { resolvePostings } from "../schedule/resolvePostings.ts";
import { startSchedule } from "../schedule/startSchedule.ts";
import { openStore } from "../store/openStore.ts";
import type { Store } from "../store/store.ts";
import { createMetrics } from "../web/health/metrics.ts";
import type { Reader } from "../web/startReader.ts";
import { followEditorial } from "./followEditorial.ts";
import { followLoading } from "./followLoading.ts";
import { keepRetention } from "./keepRetention.ts";
import { noteDeferrals } from "./noteDeferrals.ts";
import { notePostings } from "./notePostings.ts";
import { openLibrary } from "./openLibrary.ts";
import { openReader } from "./openReader.ts";
import { countDigests, countReloads } from "./countOutcomes.ts";
import { reloadAndLog } from "./reloadAndLog.ts";
import type { ServiceTools } from "./serviceTools.ts";
import { textKeeper } from "./textKeeper.ts";
import { watchCorpus } from "./watchCorpus.ts";
import { startWatchdog } from "./watchdog.ts";

/** Pause between two corrected messages, in milliseconds. */
const PACE = 1_200;

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

/** The settings of a bot with its token. */
type BotServiceSettings = Settings & {
  readonly discordToken: string;
  /** Without a public URL, answers link to the reader's own address: everything is on this machine. */
  readonly linksHere?: boolean;
};

/**
 * Starts everything. If it cannot, or `stop` aborts first, it closes what it has opened.
 *
 * @throws UserError with the remedy, or the reason of `stop`
 */
export async function startService(settings: BotServiceSettings, tools: ServiceTools): Promise<Service> {
  const { now, newId, random, log, tell } = tools;
  tools.stop?.throwIfAborted();
  const store = await openStore(settings, (error) => log.warn({ err: error }, "trouble with the database"));
  const failed = (error: unknown): void =>
    log.error({ err: describeError(error) }, "what is due could not be done");
  const closing: (() => Promise<void>)[] = [() => store.close()];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const metrics = createMetrics();
    const texts = textKeeper(store, now, log);
    const opened = await openLibrary(settings, store, texts, tools);
    const { archive, coverage } = opened;
    const library = countReloads(opened.library, metrics);
    closing.push(() => opened.close());
    tools.stop?.throwIfAborted();
    const isInMemory = archive === undefined;
    if (!isInMemory) log.warn("with an archive, the reader lists no articles; see docs/archive.md");
    if (library.loading() !== undefined)
      tell?.("The first articles can be asked about; the rest are still loading.");

    const moderatorCommands = [corpus, digest];
    // Always the real clock: discord.js times its heartbeats by it, even if a rehearsal moves its own.
    const connection = connect({ settings, commands, moderatorCommands, log, clock: Date.now });
    closing.push(() => connection.close());
    const reader =
      settings.reader &&
      (await openReader({ ...settings, reader: settings.reader }, opened, {
        store,
        library,
        connection,
        metrics,
        now,
        log,
      }));
    if (reader !== undefined) closing.push(() => reader.close());
    const publicUrl = settings.publicUrl ?? (settings.linksHere === true ? reader?.url : undefined);
    const linked = publicUrl === undefined ? {} : { publicUrl };
    const period = readWatchdog();
    if (reader !== undefined && period !== undefined)
      closing.push(startWatchdog({ url: reader.url, period }, log));
    const client = await unlessAborted(connection.ready, tools.stop);

    const notes = notePostings(store, now, newId);
    closing.push(() => notes.retry().catch((error: unknown) => failed(error)));
    const deferrals = noteDeferrals(store, now, log);
    closing.push(() => deferrals.forget().catch((error: unknown) => failed(error)));
    const compose = composeFor(opened.readMaterial, store, now, publicUrl);
    const digests: DigestServices = {
      store,
      isWhole: opened.isWhole,
      channel: countDigests(
        createDigestChannel(client, settings.moderatorChannelId, log, publicUrl),
        metrics,
      ),
      now,
      newId,
      log,
      compose: async (...request) => {
        const composed = await compose(...request);
        const cited = composed.parts.flatMap(filesOf);
        void coverage.openFiles(cited).then((snapshot) => texts.cited(cited, snapshot), failed);
        return composed;
      },
    };
    const corrections: CorrectionServices = {
      store,
      editor: createMessageEditor(client, log, publicUrl),
      snapshot: (files) => coverage.openFiles(files),
      now,
      pace: () => new Promise((resolve) => setTimeout(resolve, PACE)),
      log,
    };
    const finder = createPostingFinder(client, log);
    const tellWaiting = createTellWaiting(client);
    const schedule = startSchedule(
      () => runDigests(digests),
      async () => (digests.isWhole() ? nextDue(store.db, now()) : undefined),
      failed,
    );
    closing.push(() => schedule.stop());
    const forget = keepRetention(store, settings.retentionDays, log);
    const upkeep = startSchedule(
      async () => {
        await notes.retry();
        await deferrals.forget();
        // A running reload does not delay notices about articles.
        const following = followEditorial(library, store);
        const correcting = resolvePostings(corrections, finder).then(() => correctMessages(corrections));
        const telling = resolveDeferrals(corrections, tellWaiting, deferrals.isBeingAnswered);
        const failures = (await Promise.allSettled([following, correcting, telling])).filter(
          ({ status }) => status === "rejected",
        );
        await forget(now());
        for (const { reason } of failures as PromiseRejectedResult[]) throw reason;
      },
      () => Promise.resolve(undefined),
      failed,
    );
    closing.push(() => upkeep.stop());
    const poke = (): Promise<void> => {
      void upkeep.poke();
      return schedule.poke();
    };

    void followLoading(library, { log, poke, ...(tell && { tell }) });
    const services: ModeratorServices = {
      library,
      coverage,
      openArticle: opened.openArticle,
      ...(archive && { archive }),
      store,
      folders: corpusFolders(settings),
      digests,
      smallestInterval: settings.digestMinIntervalSeconds,
      now,
      newId,
      poke: () => void poke(),
    };
    const finishAnswers = answerInteractions(connection, {
      settings: { ...settings, ...linked },
      commands,
      coverage,
      editorial: () => library.editorial(),
      complete,
      log,
      random,
      moderation: {
        commands: moderatorCommands,
        ...(settings.moderatorRoleId === undefined ? {} : { roleId: settings.moderatorRoleId }),
        ...linked,
        services,
      },
      onPosting: async (posting) => {
        const { excerpts, related, articles } = posting.answer;
        const cited = [...excerpts, ...related, ...articles].map(({ file }) => file);
        void coverage.openFiles(cited).then((snapshot) => texts.cited(cited, snapshot), failed);
        return notes.onPosting(posting);
      },
      onDeferral: deferrals.onDeferral,
      onEnd: deferrals.onEnd,
      onInteraction: metrics.interaction,
    });
    closing.push(finishAnswers);
    const reload = (by: string): Promise<void> => reloadAndLog(library, by, log);
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
