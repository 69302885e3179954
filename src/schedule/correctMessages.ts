import { isDeepStrictEqual } from "node:util";
import type { Editorial } from "../corpus/editorial.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import {
  endCorrection,
  nextCorrection,
  postponeCorrection,
  type PendingCorrection,
} from "../store/corrections.ts";
import { readEditorial } from "../store/editorial.ts";
import type { CitationRow } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import { digestNonce } from "./digestNonce.ts";

/** How an edit or a reply ended. */
export type EditOutcome =
  | { readonly kind: "done" }
  /** It cannot be done, and trying again will not help. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Worth another try later. */
  | { readonly kind: "failed"; readonly reason: string };

/** How messages that were posted earlier are reached. */
export interface MessageEditor {
  /** Renders a message again, with what moderators have set on the articles it cites. */
  edit(message: CitationRow, editorial: Editorial, snapshot: Snapshot): Promise<EditOutcome>;
  /** Answers a message that cannot be edited, unless it finds its own answer with this mark there already. */
  replyOnce(message: CitationRow, notice: string, mark: string): Promise<EditOutcome>;
}

/** What corrections are carried out with. */
export interface CorrectionDesk {
  readonly store: Store;
  readonly editor: MessageEditor;
  /** The coverage as it is now. */
  readonly snapshot: () => Snapshot;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits between two messages, so that corrections never use up what answers need of Discord's rate limits. */
  readonly pace: () => Promise<void>;
  readonly log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

/**
 * Brings every message that cites a changed article up to date, until none is left or Discord cannot be reached.
 * It may be stopped anywhere: what was not noted as done is done again, and doing it twice changes nothing.
 * Returns false where something is left for later.
 */
export async function correctMessages(desk: CorrectionDesk): Promise<boolean> {
  const postponed = new Set<string>();
  const ended = await desk.store.claim("corrections", async () => {
    for (;;) {
      const pending = await nextCorrection(desk.store.db);
      if (pending === undefined || postponed.has(pending.message)) return pending === undefined;
      const outcome = await correct(desk, pending);
      if (outcome === "later") return false;
      if (outcome === "again") postponed.add(pending.message);
      await desk.pace();
    }
  });
  return ended ?? false;
}

/**
 * Edits one message, or else answers it. `again`: it says what moderators have said, and is to be made anew once the
 * snapshot has what they set as well; `later`: it can neither be said to have worked nor to have failed for good.
 */
async function correct(
  desk: CorrectionDesk,
  pending: PendingCorrection,
): Promise<"ended" | "again" | "later"> {
  const { store, editor, now, log } = desk;
  const about = { message: pending.message, channel: pending.channel };
  const snapshot = desk.snapshot();
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
    await endCorrection(store.db, pending, "edited", "", now());
    return "ended";
  }
  const notice = [...new Set(pending.changes.map((change) => change.notice))].join("\n");
  const changes = pending.changes.map(({ change }) => change).join(" ");
  const replied = await editor.replyOnce(pending, notice, digestNonce(changes, pending.channel, 0, 0));
  if (replied.kind === "failed") {
    log.warn({ ...about, reason: replied.reason }, "message not corrected yet");
    return "later";
  }
  if (replied.kind === "done") await endCorrection(store.db, pending, "replied", edited.reason, now());
  else {
    log.warn({ ...about, reason: replied.reason }, "message can be neither corrected nor answered");
    await endCorrection(store.db, pending, "failed", `${edited.reason}; ${replied.reason}`, now());
  }
  return "ended";
}

/** Whether moderators have set details of the changed articles that the snapshot was not made with. */
function isBehind(snapshot: Snapshot, editorial: Editorial, { changes }: PendingCorrection): boolean {
  return changes.some(
    ({ file }) => !isDeepStrictEqual(editorial[file]?.details, snapshot.editorial?.[file]?.details),
  );
}
