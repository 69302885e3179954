import type { Connection } from "./schema.ts";

/** Number of rows removed, for the log. */
export interface Pruned {
  readonly citations: number;
  readonly questions: number;
  readonly slots: number;
  readonly lines: number;
}

/**
 * Applies the retention: removes rows older than `before` (milliseconds since 1970). Keeps moderators' changes,
 * digests, and the newest slots, from which the next digest continues.
 */
export async function prune(db: Connection, before: number): Promise<Pruned> {
  return db.transaction().execute(async (transaction) => {
    const old = transaction.selectFrom("citations").select("message").where("at", "<", before);
    await transaction.deleteFrom("corrections").where("message", "in", old).execute();
    await transaction.deleteFrom("citation_files").where("message", "in", old).execute();
    await transaction.deleteFrom("postings").where("at", "<", before).execute();
    await transaction.deleteFrom("deferrals").where("at", "<", before).execute();
    await transaction.deleteFrom("shares").where("at", "<", before).execute();
    await transaction.deleteFrom("confirmations").where("expires_at", "<", before).execute();
    const citations = await transaction.deleteFrom("citations").where("at", "<", before).executeTakeFirst();
    const questions = await transaction.deleteFrom("unanswered").where("at", "<", before).executeTakeFirst();
    const lines = await transaction.deleteFrom("audit").where("at", "<", before).executeTakeFirst();
    await transaction.deleteFrom("texts").where("at", "<", before).execute();
    const slots = await pruneLedger(transaction, before);
    return {
      citations: Number(citations.numDeletedRows),
      questions: Number(questions.numDeletedRows),
      slots,
      lines: Number(lines.numDeletedRows),
    };
  });
}

/** A digest continues from its newest slot and its newest sent slot, so both stay however old they are. */
async function pruneLedger(db: Connection, before: number): Promise<number> {
  const rows = await db
    .selectFrom("ledger")
    .selectAll()
    .where("manual", "=", 0)
    .orderBy("slot", "desc")
    .execute();
  const kept = new Set<string>();
  for (const state of ["any", "sent"] as const)
    for (const digest of new Set(rows.map((row) => row.digest))) {
      const newest = rows.find((row) => row.digest === digest && (state === "any" || row.state === state));
      if (newest !== undefined) kept.add(`${newest.digest} ${newest.slot}`);
    }
  const old = await db
    .selectFrom("ledger")
    .select(["digest", "slot"])
    .where("updated_at", "<", before)
    .where("state", "!=", "sending")
    .execute();
  const gone = old.filter(({ digest, slot }) => !kept.has(`${digest} ${slot}`));
  for (const { digest, slot } of gone) {
    await db.deleteFrom("ledger_parts").where("digest", "=", digest).where("slot", "=", slot).execute();
    await db.deleteFrom("ledger").where("digest", "=", digest).where("slot", "=", slot).execute();
  }
  return gone.length;
}
