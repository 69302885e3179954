import { dropUnsentParts } from "./ledger.ts";
import type { Connection, DigestRow } from "./schema.ts";
import { serialiseChanges } from "./serialiseChanges.ts";

/** Stores a new digest. */
export async function addDigest(db: Connection, digest: DigestRow): Promise<void> {
  await db.insertInto("digests").values(digest).execute();
}

/** Reads all digests, oldest first; only those of one guild if given. */
export async function readDigests(db: Connection, guild?: string): Promise<readonly DigestRow[]> {
  const query = db.selectFrom("digests").selectAll().orderBy("created_at").orderBy("id");
  return (guild === undefined ? query : query.where("guild", "=", guild)).execute();
}

/** Reads one digest; `undefined` if there is none. */
export async function readDigest(db: Connection, id: string): Promise<DigestRow | undefined> {
  return db.selectFrom("digests").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Changes settings of a digest; returns false if it does not exist. */
export async function updateDigest(
  db: Connection,
  id: string,
  set: Partial<Omit<DigestRow, "id" | "guild" | "created_by" | "created_at">>,
): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable("digests").set(set).where("id", "=", id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Removes a digest with its ledger, in a transaction; returns false if it does not exist. */
export async function removeDigest(transaction: Connection, id: string): Promise<boolean> {
  await serialiseChanges(transaction);
  await dropUnsentParts(transaction, { digest: id });
  await transaction.deleteFrom("ledger_parts").where("digest", "=", id).execute();
  await transaction.deleteFrom("ledger").where("digest", "=", id).execute();
  const { numDeletedRows } = await transaction.deleteFrom("digests").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}
