import { createMessageEditor } from "../discord/createMessageEditor.ts";
import { createPostingFinder } from "../discord/createPostingFinder.ts";
import { createTellWaiting } from "../discord/createTellWaiting.ts";
import { correctMessages, type CorrectionServices } from "../schedule/correctMessages.ts";
import { resolveDeferrals } from "../schedule/resolveDeferrals.ts";
import { resolvePostings } from "../schedule/resolvePostings.ts";
import { startSchedule, type RunningSchedule } from "../schedule/startSchedule.ts";
import { followEditorial } from "./followEditorial.ts";
import { keepRetention } from "./keepRetention.ts";
import type { DeferralNotes } from "./noteDeferrals.ts";
import type { PostingNotes } from "./notePostings.ts";
import type { ServiceParts } from "./serviceParts.ts";

/** Pause between two corrected messages, in milliseconds. */
const PACE = 1_200;

/**
 * Starts the upkeep of what was said: it follows moderators' changes, corrects messages, tells those whose answer was
 * interrupted, and deletes what is too old to keep.
 */
export function startUpkeep(
  { settings, store, opened, library, client, publicUrl, failed, now, log }: ServiceParts,
  notes: PostingNotes,
  deferrals: DeferralNotes,
): RunningSchedule {
  const corrections: CorrectionServices = {
    store,
    editor: createMessageEditor(client, log, publicUrl),
    snapshot: (files) => opened.coverage.openFiles(files),
    now,
    pace: () => new Promise((resolve) => setTimeout(resolve, PACE)),
    log,
  };
  const finder = createPostingFinder(client, log);
  const tellWaiting = createTellWaiting(client);
  const forget = keepRetention(store, settings.retentionDays, log);
  return startSchedule(
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
}
