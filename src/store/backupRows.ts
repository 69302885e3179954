import * as z from "zod";
import type { Schema } from "./schema.ts";

const text = z.string();
const number = z.int();
/** 0 or 1. */
const flag = z.literal([0, 1]);
const json = z.string().refine(isJson, "is not JSON");

/**
 * The columns of each table, in the order of a backup. A column that a later version added has the default from its
 * migration, so older backups can be restored.
 */
export const rowShapes = {
  editorial: z.strictObject({
    file: text,
    details: json,
    retracted: text.nullable(),
    retracted_at: number.nullable().default(null),
    updated_at: number,
    notice: text.default(""),
    content: text.default(""),
  }),
  editor_notes: z.strictObject({ id: text, file: text, note: text, corrects: flag, at: number }),
  articles_seen: z.strictObject({
    file: text,
    hash: text,
    first_seen: number,
    changed_at: number,
    removed_at: number.nullable(),
  }),
  digests: z.strictObject({
    id: text,
    guild: text,
    channel: text,
    schedule: text,
    pattern: text,
    timezone: text,
    about: text.nullable(),
    when_empty: z.enum(["skip", "post"]),
    questions: z.enum(["none", "channel"]).default("none"),
    paused: text.nullable(),
    created_by: text,
    created_at: number,
    counts_from: number,
  }),
  ledger: z.strictObject({
    digest: text,
    slot: number,
    manual: flag,
    state: z.enum(["sending", "sent", "skipped"]),
    reason: text,
    covers_until: number,
    composed_at: number,
    updated_at: number,
    blind_since: number.nullable().default(null),
  }),
  ledger_parts: z.strictObject({
    digest: text,
    slot: number,
    part: number,
    nonce: text,
    payload: json,
    message: text.nullable(),
  }),
  citations: z.strictObject({
    message: text,
    channel: text,
    kind: z.enum(["answer", "digest"]),
    content: json,
    at: number,
    posted: flag.default(1),
  }),
  citation_files: z.strictObject({ message: text, file: text }),
  corrections: z.strictObject({
    message: text,
    change: text,
    file: text,
    notice: text,
    state: z.enum(["pending", "edited", "replied", "failed"]),
    reason: text,
    updated_at: number,
  }),
  postings: z.strictObject({ message: text, channel: text, interaction: text, token: text, at: number }),
  deferrals: z.strictObject({ interaction: text, token: text, at: number }),
  shares: z.strictObject({ source: text, message: text, at: number }),
  confirmations: z.strictObject({
    id: text,
    moderator: text,
    action: text,
    target: text,
    expires_at: number,
  }),
  unanswered: z.strictObject({
    id: text,
    question: text,
    at: number,
    guild: text.nullable().default(null),
    channel: text.nullable().default(null),
  }),
  audit: z.strictObject({
    id: text,
    guild: text.nullable().default(null),
    at: number,
    actor: text,
    action: text,
    target: text,
    detail: text,
  }),
  texts: z.strictObject({ hash: text, article: text, body: json, at: number }),
} as const satisfies { [Table in keyof Schema]: z.ZodType<Schema[Table]> };

/** The columns that must be unique in a table. */
const keys: { readonly [Table in keyof Schema]: readonly (keyof Schema[Table] & string)[] } = {
  editorial: ["file"],
  editor_notes: ["id"],
  articles_seen: ["file"],
  digests: ["id"],
  ledger: ["digest", "slot"],
  ledger_parts: ["digest", "slot", "part"],
  citations: ["message"],
  citation_files: ["message", "file"],
  corrections: ["message", "change"],
  postings: ["message"],
  deferrals: ["interaction"],
  shares: ["source"],
  confirmations: ["id"],
  unanswered: ["id"],
  audit: ["id"],
  texts: ["article", "hash"],
};

/** All tables, in the order of a backup. */
export const tables = Object.keys(rowShapes) as (keyof Schema)[];

/** A row of a backup. */
export interface BackupRow {
  readonly table: keyof Schema;
  readonly row: Readonly<Record<string, string | number | null>>;
}

/** Parses a row of a backup; returns a text if it is invalid, such as `the table digests has no column "colour"`. */
export function readRow(table: keyof Schema, row: unknown): BackupRow | string {
  const result = rowShapes[table].safeParse(row);
  if (result.success) return { table, row: result.data };
  const issue = result.error.issues[0];
  if (issue?.code === "unrecognized_keys")
    return `the table ${table} has no column ${issue.keys.map((key) => JSON.stringify(key)).join(", ")}`;
  const column = String(issue?.path[0] ?? "");
  if (column === "") return `the row of the table ${table} is not an object`;
  if (!(column in (row as object))) return `the column ${column} of the table ${table} is missing`;
  return `the column ${column} of the table ${table} ${issue?.code === "custom" ? issue.message : "holds a value of the wrong type"}`;
}

/** A key shared by two rows that cannot both be restored. */
export function keyOf({ table, row }: BackupRow): string {
  return JSON.stringify([table, ...keys[table].map((column) => row[column])]);
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
