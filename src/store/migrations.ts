import type { Kysely } from "kysely";

/** A step from one schema version to the next; runs on both databases, in a transaction. */
type Migration = (db: Kysely<unknown>) => Promise<void>;

const first: Migration = async (db) => {
  const { schema } = db;
  await schema
    .createTable("editorial")
    .addColumn("file", "text", (column) => column.primaryKey())
    .addColumn("details", "text", (column) => column.notNull())
    .addColumn("retracted", "text")
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("editor_notes")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("file", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("corrects", "integer", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("articles_seen")
    .addColumn("file", "text", (column) => column.primaryKey())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("first_seen", "bigint", (column) => column.notNull())
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .addColumn("removed_at", "bigint")
    .execute();
  await schema
    .createTable("digests")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("guild", "text", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("schedule", "text", (column) => column.notNull())
    .addColumn("pattern", "text", (column) => column.notNull())
    .addColumn("timezone", "text", (column) => column.notNull())
    .addColumn("about", "text")
    .addColumn("when_empty", "text", (column) => column.notNull())
    .addColumn("paused", "text")
    .addColumn("created_by", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("counts_from", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("ledger")
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("slot", "bigint", (column) => column.notNull())
    .addColumn("manual", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("covers_until", "bigint", (column) => column.notNull())
    .addColumn("composed_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("ledger_key", ["digest", "slot"])
    .execute();
  await schema
    .createTable("ledger_parts")
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("slot", "bigint", (column) => column.notNull())
    .addColumn("part", "integer", (column) => column.notNull())
    .addColumn("nonce", "text", (column) => column.notNull())
    .addColumn("payload", "text", (column) => column.notNull())
    .addColumn("message", "text")
    .addPrimaryKeyConstraint("ledger_parts_key", ["digest", "slot", "part"])
    .execute();
  await schema
    .createTable("citations")
    .addColumn("message", "text", (column) => column.primaryKey())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("citation_files")
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("file", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("citation_files_key", ["message", "file"])
    .execute();
  await schema.createIndex("citation_files_by_file").on("citation_files").column("file").execute();
  await schema
    .createTable("corrections")
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("change", "text", (column) => column.notNull())
    .addColumn("file", "text", (column) => column.notNull())
    .addColumn("notice", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("corrections_key", ["message", "change"])
    .execute();
  await schema.createIndex("corrections_by_state").on("corrections").column("state").execute();
  await schema
    .createTable("unanswered")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("unanswered_by_time").on("unanswered").column("at").execute();
  await schema
    .createTable("audit")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("detail", "text", (column) => column.notNull())
    .execute();
  await schema.createIndex("audit_by_time").on("audit").column("at").execute();
};

const second: Migration = async ({ schema }) => {
  await schema
    .alterTable("editorial")
    .addColumn("notice", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  await schema
    .alterTable("citations")
    .addColumn("posted", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
  await schema
    .createTable("postings")
    .addColumn("message", "text", (column) => column.primaryKey())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("interaction", "text", (column) => column.notNull())
    .addColumn("token", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("confirmations")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("moderator", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
};

const third: Migration = async ({ schema }) => {
  await schema
    .alterTable("editorial")
    .addColumn("content", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  await schema.alterTable("unanswered").addColumn("guild", "text").execute();
  await schema.alterTable("unanswered").addColumn("channel", "text").execute();
  await schema
    .alterTable("digests")
    .addColumn("questions", "text", (column) => column.notNull().defaultTo("none"))
    .execute();
  await schema.alterTable("audit").addColumn("guild", "text").execute();
  await schema.alterTable("ledger").addColumn("blind_since", "bigint").execute();
  await schema
    .createTable("shares")
    .addColumn("source", "text", (column) => column.primaryKey())
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
};

const fourth: Migration = async ({ schema }) => {
  await schema
    .createTable("texts")
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("article", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("texts_key", ["article", "hash"])
    .execute();
  await schema.createIndex("texts_by_time").on("texts").column("at").execute();
};

const fifth: Migration = async ({ schema }) => {
  await schema
    .createTable("deferrals")
    .addColumn("interaction", "text", (column) => column.primaryKey())
    .addColumn("token", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
};

const sixth: Migration = async ({ schema }) => {
  await schema.alterTable("editorial").addColumn("retracted_at", "bigint").execute();
};

/** In order; a database at version n has run the first n steps. Append only: a released step never changes. */
export const migrations: readonly Migration[] = [first, second, third, fourth, fifth, sixth];
