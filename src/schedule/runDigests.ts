import { filesOf } from "../answer/reply/digestPart.ts";
import { readDigest, readDigests } from "../store/digests.ts";
import { coveredUntil, enterSlot, lastSlot, readSlot, readUnfinished } from "../store/ledger.ts";
import type { DigestRow, LedgerRow } from "../store/schema.ts";
import type { DigestDesk } from "./digestServices.ts";
import { digestNonce } from "./digestNonce.ts";
import { planSlots } from "./planSlots.ts";
import { logTrouble, reportTrouble, type Trouble } from "./reportTrouble.ts";
import { sendSlot } from "./sendSlot.ts";

/** The result of a run that somebody asked for. */
export type ManualOutcome = "sent" | "nothing new" | "busy" | "not sent";

/**
 * Does everything that is due now: finishes earlier work, then sends every digest whose slot has come. Several
 * processes may run this at once over one state. A digest that fails is logged and does not stop the others.
 */
export async function runDigests(desk: DigestDesk): Promise<void> {
  for (const row of await readUnfinished(desk.store.db))
    await attempt(desk, row.digest, () => resume(desk, row));
  for (const digest of await readDigests(desk.store.db))
    await attempt(desk, digest.id, () => runDigest(desk, digest.id));
}

/** Sends one digest now, outside its schedule; its next slot still runs. */
export async function runNow(desk: DigestDesk, digest: DigestRow): Promise<ManualOutcome> {
  const outcome = await claim(desk, digest.id, async () => {
    const now = desk.now();
    // Slots fall on whole seconds, so a manual run never takes one.
    const slot = now % 1_000 === 0 ? now + 1 : now;
    const row = await enter(desk, digest, slot, now, true);
    if (row === undefined) return "nothing new";
    await sendSlot(desk, digest, row, false);
    return (await readSlot(desk.store.db, row))?.state === "sent" ? "sent" : "not sent";
  });
  return outcome ?? "busy";
}

async function runDigest(desk: DigestDesk, id: string): Promise<void> {
  const { db } = desk.store;
  const digest = await readDigest(db, id);
  if (digest === undefined || digest.paused !== null) return;
  // A slot still being sent has covered its news; continue from it.
  if ((await readUnfinished(db, id)).length > 0) return;
  const now = desk.now();
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
    await (due === undefined ? reportTrouble : logTrouble)(desk, digest, missed);
  }
  if (due === undefined) return;
  const row = await enter(desk, digest, due, now, false);
  if (row !== undefined) await sendSlot(desk, digest, row, false);
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
  desk: DigestDesk,
  digest: DigestRow,
  slot: number,
  now: number,
  manual: boolean,
): Promise<LedgerRow | undefined> {
  const { db } = desk.store;
  const mark = `${digest.id}-${slot.toString(36)}`;
  const { parts, coversUntil, editorial } = await desk.compose(
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

async function resume(desk: DigestDesk, row: LedgerRow): Promise<void> {
  const { db } = desk.store;
  // Another process may have finished it meanwhile.
  const current = await readSlot(db, row);
  const digest = await readDigest(db, row.digest);
  if (current?.state === "sending" && digest !== undefined) await sendSlot(desk, digest, current, true);
}

async function attempt(desk: DigestDesk, id: string, work: () => Promise<void>): Promise<void> {
  try {
    await claim(desk, id, work);
  } catch (error) {
    desk.log.error({ digest: id, err: error }, "digest failed");
  }
}

function claim<Result>(
  desk: DigestDesk,
  id: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  return desk.store.claim(`digest ${id}`, work);
}

type RowRest = Partial<LedgerRow> & Pick<LedgerRow, "state" | "covers_until" | "composed_at" | "updated_at">;

function rowOf(digest: DigestRow, slot: number, rest: RowRest): LedgerRow {
  return { digest: digest.id, slot, manual: 0, reason: "", blind_since: null, ...rest };
}
