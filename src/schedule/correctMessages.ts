import type { Editorial } from "../corpus/editorial.ts";
import { endCorrection, nextCorrection, type PendingCorrection } from "../store/corrections.ts";
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
  /** Shows a message anew, with what moderators have set on the articles that it cites. */
  edit(message: CitationRow, editorial: Editorial): Promise<EditOutcome>;
  /** Answers a message that cannot be edited, unless it finds its own answer with this mark there already. */
  replyOnce(message: CitationRow, notice: string, mark: string): Promise<EditOutcome>;
}

/** What corrections are carried out with. */
export interface CorrectionDesk {
  readonly store: Store;
  readonly editor: MessageEditor;
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
  const ended = await desk.store.claim("corrections", async () => {
    for (;;) {
      const pending = await nextCorrection(desk.store.db);
      if (pending === undefined) return true;
      if (!(await correct(desk, pending))) return false;
      await desk.pace();
    }
  });
  return ended ?? false;
}

/** Edits one message, or else answers it; false where neither can be said to have worked or failed for good. */
async function correct(desk: CorrectionDesk, pending: PendingCorrection): Promise<boolean> {
  const { store, editor, now, log } = desk;
  const about = { message: pending.message, channel: pending.channel };
  const edited = await editor.edit(pending, await readEditorial(store.db));
  if (edited.kind === "failed") {
    log.warn({ ...about, reason: edited.reason }, "message not corrected yet");
    return false;
  }
  if (edited.kind === "done") {
    await endCorrection(store.db, pending, "edited", "", now());
    return true;
  }
  const notice = [...new Set(pending.changes.map((change) => change.notice))].join("\n");
  const changes = pending.changes.map(({ change }) => change).join(" ");
  const replied = await editor.replyOnce(pending, notice, digestNonce(changes, pending.channel, 0, 0));
  if (replied.kind === "failed") {
    log.warn({ ...about, reason: replied.reason }, "message not corrected yet");
    return false;
  }
  if (replied.kind === "done") await endCorrection(store.db, pending, "replied", edited.reason, now());
  else {
    log.warn({ ...about, reason: replied.reason }, "message can be neither corrected nor answered");
    await endCorrection(store.db, pending, "failed", `${edited.reason}; ${replied.reason}`, now());
  }
  return true;
}
