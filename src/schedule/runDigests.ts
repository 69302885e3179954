import { filesOf } from "../answer/reply/digestPart.ts";
import { readDigest, readDigests } from "../store/digests.ts";
import { coveredUntil, enterSlot, lastSlot, readSlot, readUnfinished } from "../store/ledger.ts";
import type { DigestRow, LedgerRow } from "../store/schema.ts";
import type { DigestServices } from "./digestServices.ts";
import { digestNonce } from "./digestNonce.ts";
import { planSlots } from "./planSlots.ts";
import { logTrouble, reportTrouble, type Trouble } from "./reportTrouble.ts";
import { sendSlot } from "./sendSlot.ts";

/** The result of a run that somebody asked for. */
export type ManualOutcome = "sent" | "nothing new" | "busy" | "not sent";

/**
 * Does everything that is due now: finishes earlier work, then sends every digest whose slot has come, unless articles
 * are still loading. Several processes may do this at once over one state. A digest that fails is logged and does not stop
 * the others.
 */
export async function runDigests(services: DigestServices): Promise<void> {
  for (const row of await readUnfinished(services.store.db))
    await attempt(services, row.digest, () => resume(services, row));
  if (!services.isWhole()) return;
  for (const digest of await readDigests(services.store.db))
    await attempt(services, digest.id, () => runDigest(services, digest.id));
}

/** Sends one digest now, outside its schedule; its next slot still runs. */
export async function runNow(services: DigestServices, digest: DigestRow): Promise<ManualOutcome> {
  const outcome = await claim(services, digest.id, async () => {
    const now = services.now();
    // Slots fall on whole seconds, so a manual run never takes one.
    const slot = now % 1_000 === 0 ? now + 1 : now;
    const row = await enter(services, digest, { slot, manual: true }, now);
    if (row === undefined) return "nothing new";
    await sendSlot(services, digest, row, false);
    return (await readSlot(services.store.db, row))?.state === "sent" ? "sent" : "not sent";
  });
  return outcome ?? "busy";
}

async function runDigest(services: DigestServices, id: string): Promise<void> {
  const { db } = services.store;
  const digest = await readDigest(db, id);
  if (digest === undefined || digest.paused !== null) return;
  // A slot still being sent has covered its news; continue from it.
  if ((await readUnfinished(db, id)).length > 0) return;
  const now = services.now();
  const after = Math.max(digest.counts_from, (await lastSlot(db, id, now)) ?? 0);
  const { due, skipped } = planSlots(digest, after, now);
  const entered: number[] = [];
  for (const { slot, reason } of skipped) {
    const at = { covers_until: now, composed_at: now, updated_at: now };
    if (await enterSlot(db, rowOf(digest, slot, { state: "skipped", reason, ...at }), [], {}))
      entered.push(slot);
  }
  if (entered.length > 0) {
    const missed = missedSlots(digest, entered, skipped.at(-1)?.reason ?? "");
    await (due === undefined ? reportTrouble : logTrouble)(services, digest, missed);
  }
  if (due === undefined) return;
  const row = await enter(services, digest, { slot: due, manual: false }, now);
  if (row !== undefined) await sendSlot(services, digest, row, false);
}

/** Tells moderators which slots were missed, and why. */
function missedSlots(digest: DigestRow, slots: readonly number[], reason: string): Trouble {
  const [first = 0] = slots;
  const from = timeIn(digest, first);
  const which =
    slots.length === 1
      ? from
      : `${slots.length} times from ${from} to ${timeIn(digest, slots.at(-1) ?? first)}`;
  return { action: "missed", words: "was missed", detail: `${which}: ${reason}` };
}

/** A moment in the digest's time zone: "2026-06-01 09:00 Europe/London". */
function timeIn({ timezone }: DigestRow, at: number): string {
  const format = { timeZone: timezone, dateStyle: "short", timeStyle: "short" } as const;
  return `${new Intl.DateTimeFormat("sv-SE", format).format(at)} ${timezone}`;
}

/** Records a slot with its content; `undefined` if there is nothing to send, or another process recorded it. */
async function enter(
  services: DigestServices,
  digest: DigestRow,
  { slot, manual }: { readonly slot: number; readonly manual: boolean },
  now: number,
): Promise<LedgerRow | undefined> {
  const { db } = services.store;
  const mark = `${digest.id}-${slot.toString(36)}`;
  const { parts, coversUntil, editorial } = await services.compose(
    digest,
    await coveredUntil(db, digest.id, now),
    mark,
  );
  const common = { manual: manual ? 1 : 0, covers_until: coversUntil, composed_at: now, updated_at: now };
  if (parts.length === 0) {
    await enterSlot(db, rowOf(digest, slot, { ...common, state: "skipped", reason: "nothing new" }), [], {});
    return undefined;
  }
  const row = rowOf(digest, slot, { ...common, state: "sending" });
  const sendable = parts.map((part, at) => ({
    nonce: digestNonce(digest.id, digest.channel, slot, at),
    payload: JSON.stringify(part),
    channel: digest.channel,
    files: filesOf(part),
  }));
  return (await enterSlot(db, row, sendable, editorial)) ? row : undefined;
}

async function resume(services: DigestServices, row: LedgerRow): Promise<void> {
  const { db } = services.store;
  // Another process may have finished it meanwhile.
  const current = await readSlot(db, row);
  const digest = await readDigest(db, row.digest);
  if (current?.state === "sending" && digest !== undefined) await sendSlot(services, digest, current, true);
}

async function attempt(services: DigestServices, id: string, work: () => Promise<void>): Promise<void> {
  try {
    await claim(services, id, work);
  } catch (error) {
    services.log.error({ digest: id, err: error }, "digest failed");
  }
}

function claim<Result>(
  services: DigestServices,
  id: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  return services.store.claim(`digest ${id}`, work);
}

type RowRest = Partial<LedgerRow> & Pick<LedgerRow, "state" | "covers_until" | "composed_at" | "updated_at">;

function rowOf(digest: DigestRow, slot: number, rest: RowRest): LedgerRow {
  return { digest: digest.id, slot, manual: 0, reason: "", blind_since: null, ...rest };
}
