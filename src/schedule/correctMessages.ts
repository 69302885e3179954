import { isDeepStrictEqual } from "node:util";
import type { Editorial } from "../corpus/editorial.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import {
  endCorrection,
  nextCorrection,
  postponeCorrection,
  type PendingCorrection,
} from "../store/corrections.ts";
import { readEditorial } from "../store/readEditorial.ts";
import type { CitationRow } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import { digestNonce } from "./digestNonce.ts";

/** How an edit or a reply ended. */
export type EditOutcome =
  | { readonly kind: "done" }
  /** It cannot be done, and a retry will not help. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Worth a retry later. */
  | { readonly kind: "failed"; readonly reason: string };

/** How to reach messages that were posted earlier. */
export interface MessageEditor {
  /** Renders a message again with moderators' changes to the articles it cites. */
  edit(message: CitationRow, editorial: Editorial, snapshot: Snapshot): Promise<EditOutcome>;
  /** Replies to a message that cannot be edited, unless its earlier reply with this mark is found. */
  replyOnce(message: CitationRow, notice: string, mark: string): Promise<EditOutcome>;
}

/** What carrying out corrections needs. */
export interface CorrectionServices {
  readonly store: Store;
  readonly editor: MessageEditor;
  /** The coverage as it is now, with these files. */
  readonly snapshot: (files: readonly string[]) => Promise<Snapshot>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits between two messages, so that corrections leave enough of Discord's rate limits for answers. */
  readonly pace: () => Promise<void>;
  readonly log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

/**
 * Updates every message that cites a changed article, until none is left or Discord cannot be reached. It may be
 * interrupted anywhere: work not recorded as done is done again, which is harmless. Returns false if something is
 * left for later.
 */
export async function correctMessages(services: CorrectionServices): Promise<boolean> {
  const postponed = new Set<string>();
  const ended = await services.store.claim("corrections", async () => {
    for (;;) {
      const pending = await nextCorrection(services.store.db);
      if (pending === undefined || postponed.has(pending.message)) return pending === undefined;
      const outcome = await correct(services, pending);
      if (outcome === "later") return false;
      if (outcome === "again") postponed.add(pending.message);
      await services.pace();
    }
  });
  return ended ?? false;
}

/**
 * Edits one message, or else replies to it. `again`: it shows moderators' notes, and must be rendered again once the
 * snapshot has their details too. `later`: it neither worked nor failed for good.
 */
async function correct(
  services: CorrectionServices,
  pending: PendingCorrection,
): Promise<"ended" | "again" | "later"> {
  const { store, editor, now, log } = services;
  const about = { message: pending.message, channel: pending.channel };
  const snapshot = await services.snapshot(pending.changes.map(({ file }) => file));
  const editorial = await readEditorial(store.db);
  const edited = await editor.edit(pending, editorial, snapshot);
  if (edited.kind === "failed") {
    log.warn({ ...about, reason: edited.reason }, "message not corrected yet");
    return "later";
  }
  if (edited.kind === "done") {
    if (isBehind(snapshot, editorial, pending)) {
      await postponeCorrection(store.db, pending, now());
      return "again";
    }
    await endCorrection(store.db, pending, { state: "edited", reason: "" }, now());
    return "ended";
  }
  const notice = [...new Set(pending.changes.map((change) => change.notice))].join("\n");
  const changes = pending.changes.map(({ change }) => change).join(" ");
  const replied = await editor.replyOnce(pending, notice, digestNonce(changes, pending.channel, 0, 0));
  if (replied.kind === "failed") {
    log.warn({ ...about, reason: replied.reason }, "message not corrected yet");
    return "later";
  }
  if (replied.kind === "done")
    await endCorrection(store.db, pending, { state: "replied", reason: edited.reason }, now());
  else {
    log.warn({ ...about, reason: replied.reason }, "message can be neither edited nor replied to");
    await endCorrection(
      store.db,
      pending,
      { state: "failed", reason: `${edited.reason}; ${replied.reason}` },
      now(),
    );
  }
  return "ended";
}

/** Whether moderators changed details of the articles after the snapshot was built, or of articles still to be loaded. */
function isBehind(snapshot: Snapshot, editorial: Editorial, { changes }: PendingCorrection): boolean {
  const isMissing = (file: string): boolean =>
    snapshot.soFar !== undefined && !snapshot.articles.some((article) => article.file === file);
  return changes.some(({ file }) => {
    const details = editorial[file]?.details ?? {};
    const isOld = !isDeepStrictEqual(editorial[file]?.details, snapshot.editorial?.[file]?.details);
    return isOld || (isMissing(file) && Object.keys(details).length > 0);
  });
}
