import { sql, type Kysely } from "kysely";
import { UserError } from "../errors.ts";
import { migrations } from "./migrations.ts";
import type { Connection } from "./schema.ts";

interface Versioned {
  schema_version: { version: number };
}

/**
 * Upgrades the schema to this version in one transaction.
 *
 * @param takeLock prevents other processes from migrating until the transaction ends
 * @throws UserError if a newer version has written the database; nothing is changed then
 */
export async function migrate(
  db: Connection,
  where: string,
  takeLock: (transaction: Kysely<unknown>) => Promise<unknown>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const versioned = transaction as unknown as Kysely<Versioned>;
    await takeLock(versioned as unknown as Kysely<unknown>);
    await sql`create table if not exists schema_version (version integer not null)`.execute(versioned);
    const row = await versioned.selectFrom("schema_version").select("version").executeTakeFirst();
    const version = row?.version ?? 0;
    if (version > migrations.length)
      throw new UserError(
        `${where}: written by a newer version of Cuttings (its schema is ${version}, this version knows ${migrations.length}). ` +
          "Install that version, or restore a backup made by this one. Nothing was changed.",
      );
    for (const migration of migrations.slice(version))
      await migration(versioned as unknown as Kysely<unknown>);
    if (row === undefined)
      await versioned.insertInto("schema_version").values({ version: migrations.length }).execute();
    else await versioned.updateTable("schema_version").set({ version: migrations.length }).execute();
  });
}
