import type { Editorial } from "../corpus/editorial.ts";
import { announceCitation, dropCitations } from "./citations.ts";
import type { Connection, LedgerPartRow, LedgerRow } from "./schema.ts";

/** Identifies one slot of one digest. */
export type SlotKey = Pick<LedgerRow, "digest" | "slot">;

/** One part of a slot to send. */
export interface PartToSend extends Pick<LedgerPartRow, "nonce" | "payload"> {
  readonly channel: string;
  /** Files of the articles it cites. */
  readonly files: readonly string[];
}

/**
 * Records a slot with all its parts before any is sent, and their citations under their nonces. Returns false if the
 * slot was already recorded: by this process, by another, or before a restart.
 *
 * @param madeWith moderators' changes when the parts were rendered
 */
export async function enterSlot(
  db: Connection,
  row: LedgerRow,
  parts: readonly PartToSend[],
  madeWith: Editorial,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("ledger")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    const { digest, slot, composed_at: at } = row;
    for (const [part, { nonce, payload, channel, files }] of parts.entries()) {
      await transaction
        .insertInto("ledger_parts")
        .values({ digest, slot, part, nonce, payload, message: null })
        .execute();
      const citation = { message: nonce, channel, kind: "digest", content: payload, at, posted: 0 } as const;
      await announceCitation(transaction, citation, files, madeWith);
    }
    return true;
  });
}

/** Reads the slots that may have unsent parts, oldest first; only those of one digest if given. */
export async function readUnfinished(db: Connection, digest?: string): Promise<readonly LedgerRow[]> {
  const query = db.selectFrom("ledger").selectAll().where("state", "=", "sending").orderBy("slot");
  return (digest === undefined ? query : query.where("digest", "=", digest)).execute();
}

/** Reads one slot; `undefined` if it is not recorded. */
export async function readSlot(db: Connection, { digest, slot }: SlotKey): Promise<LedgerRow | undefined> {
  return db
    .selectFrom("ledger")
    .selectAll()
    .where("digest", "=", digest)
    .where("slot", "=", slot)
    .executeTakeFirst();
}

/** Reads the parts of a slot, in order. */
export async function readParts(
  db: Connection,
  { digest, slot }: SlotKey,
): Promise<readonly LedgerPartRow[]> {
  return db
    .selectFrom("ledger_parts")
    .selectAll()
    .where("digest", "=", digest)
    .where("slot", "=", slot)
    .orderBy("part")
    .execute();
}

/** Records which message a part became. */
export async function markPart(
  db: Connection,
  { digest, slot }: SlotKey,
  part: number,
  message: string,
): Promise<void> {
  await db
    .updateTable("ledger_parts")
    .set({ message })
    .where("digest", "=", digest)
    .where("slot", "=", slot)
    .where("part", "=", part)
    .execute();
}

/** Forgets the citations of parts that were never sent: of one slot, or of a whole digest. */
export async function dropUnsentParts(
  db: Connection,
  { digest, slot }: Pick<LedgerRow, "digest"> & Partial<SlotKey>,
): Promise<void> {
  const query = db
    .selectFrom("ledger_parts")
    .select("nonce")
    .where("digest", "=", digest)
    .where("message", "is", null);
  const unsent = await (slot === undefined ? query : query.where("slot", "=", slot)).execute();
  await dropCitations(
    db,
    unsent.map(({ nonce }) => nonce),
  );
}

/** Records since when the channel's history cannot be read; null if it can. */
export async function markBlind(
  db: Connection,
  { digest, slot }: SlotKey,
  since: number | null,
): Promise<void> {
  await db
    .updateTable("ledger")
    .set({ blind_since: since })
    .where("digest", "=", digest)
    .where("slot", "=", slot)
    .execute();
}

/** Closes a slot that was being sent. */
export async function closeSlot(
  db: Connection,
  { digest, slot }: SlotKey,
  { state, reason }: { readonly state: "sent" | "skipped"; readonly reason: string },
  at: number,
): Promise<void> {
  if (state === "skipped") await dropUnsentParts(db, { digest, slot });
  await db
    .updateTable("ledger")
    .set({ state, reason, updated_at: at })
    .where("digest", "=", digest)
    .where("slot", "=", slot)
    .execute();
}

/**
 * The newest recorded slot up to `now`, whatever its result; `undefined` before the first. Manual runs do not count,
 * nor slots recorded while a clock was ahead.
 */
export async function lastSlot(db: Connection, digest: string, now: number): Promise<number | undefined> {
  const row = await db
    .selectFrom("ledger")
    .select("slot")
    .where("digest", "=", digest)
    .where("manual", "=", 0)
    .where("slot", "<=", now)
    .orderBy("slot", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.slot;
}

/** Reads a digest's last sent slot, last skipped slot, and first slot still being sent. */
export async function readLast(
  db: Connection,
  digest: string,
): Promise<Partial<Record<LedgerRow["state"], LedgerRow>>> {
  const last = async (state: LedgerRow["state"], order: "asc" | "desc"): Promise<object> => {
    const row = await db
      .selectFrom("ledger")
      .selectAll()
      .where("digest", "=", digest)
      .where("state", "=", state)
      .orderBy("slot", order)
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? {} : { [state]: row };
  };
  return {
    ...(await last("sent", "desc")),
    ...(await last("skipped", "desc")),
    ...(await last("sending", "asc")),
  };
}

/** Up to which times a digest's sent slots have covered its content. */
export interface Covered {
  /** News of the coverage. */
  readonly coverage: number;
  /** Unanswered questions. */
  readonly questions: number;
}

/** How far a digest has covered its content, at most `now`; `undefined` before its first sent slot. */
export async function coveredUntil(
  db: Connection,
  digest: string,
  now: number,
): Promise<Covered | undefined> {
  const row = await db
    .selectFrom("ledger")
    .select(["covers_until as coverage", "composed_at as questions"])
    .where("digest", "=", digest)
    .where("manual", "=", 0)
    .where("state", "=", "sent")
    .where("composed_at", "<=", now)
    .orderBy("composed_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row;
}
