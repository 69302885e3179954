import { isDeepStrictEqual } from "node:util";
import type { Editorial } from "../corpus/editorial.ts";
import { readEditorialOf } from "./readEditorial.ts";
import type { CitationRow, Connection, CorrectionRow } from "./schema.ts";

/** A message that needs correcting, with every change that it does not show yet. */
export interface PendingCorrection extends CitationRow {
  readonly changes: readonly CorrectionRow[];
}

/** How the correction of one message ended. */
export type CorrectionEnd = Exclude<CorrectionRow["state"], "pending">;

/** Queues every message that cites an article, under any of its names, for a change; returns the number of messages. */
export async function queueCorrections(
  db: Connection,
  { notice, id, at }: { readonly notice: string; readonly id: string; readonly at: number },
  files: readonly string[],
): Promise<number> {
  const citing = await db
    .selectFrom("citation_files")
    .select(["message", "file"])
    .where("file", "in", files)
    .execute();
  for (const { message, file } of citing)
    await db
      .insertInto("corrections")
      .values({ message, change: id, file, notice, state: "pending", reason: "", updated_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return new Set(citing.map(({ message }) => message)).size;
}

/** Queues a message for changes to its articles since it was rendered. */
export async function queueMissed(
  db: Connection,
  { message, at }: { readonly message: string; readonly at: number },
  files: readonly string[],
  madeWith: Editorial,
): Promise<void> {
  for (const { row, set } of await readEditorialOf(db, files)) {
    const { file, updated_at, notice } = row;
    if (isDeepStrictEqual(madeWith[file], set)) continue;
    const change = `${file} at ${updated_at}`;
    await db
      .insertInto("corrections")
      .values({ message, change, file, notice, state: "pending", reason: "", updated_at: at })
      .onConflict((conflict) => conflict.columns(["message", "change"]).doUpdateSet({ state: "pending" }))
      .execute();
  }
}

/** Reads the posted message whose corrections have waited longest; `undefined` if none is waiting. */
export async function nextCorrection(db: Connection): Promise<PendingCorrection | undefined> {
  const citation = await db
    .selectFrom("corrections")
    .innerJoin("citations", "citations.message", "corrections.message")
    .selectAll("citations")
    .where("state", "=", "pending")
    .where("posted", "=", 1)
    .orderBy("updated_at")
    .orderBy("change")
    .limit(1)
    .executeTakeFirst();
  if (citation === undefined) return undefined;
  const changes = await db
    .selectFrom("corrections")
    .selectAll()
    .where("message", "=", citation.message)
    .where("state", "=", "pending")
    .orderBy("updated_at")
    .orderBy("change")
    .execute();
  return { ...citation, changes };
}

/** Records the result of correcting a message, for the changes it now shows. */
export async function endCorrection(
  db: Connection,
  correction: PendingCorrection,
  { state, reason }: { readonly state: CorrectionEnd; readonly reason: string },
  at: number,
): Promise<void> {
  await db
    .updateTable("corrections")
    .set({ state, reason, updated_at: at })
    .where("message", "=", correction.message)
    .where(
      "change",
      "in",
      correction.changes.map(({ change }) => change),
    )
    .execute();
}

/** Moves a message to the end of the queue, to be corrected again. */
export async function postponeCorrection(
  db: Connection,
  { message, changes }: PendingCorrection,
  at: number,
): Promise<void> {
  await db
    .updateTable("corrections")
    .set({ updated_at: at })
    .where("message", "=", message)
    .where(
      "change",
      "in",
      changes.map(({ change }) => change),
    )
    .execute();
}

/** Stops correcting a message that may not exist; the next change looks for it again. */
export async function giveUpCorrections(
  db: Connection,
  message: string,
  reason: string,
  at: number,
): Promise<void> {
  await db
    .updateTable("corrections")
    .set({ state: "failed", reason, updated_at: at })
    .where("message", "=", message)
    .where("state", "=", "pending")
    .execute();
}

/** Counts the messages waiting for correction. */
export async function countPendingCorrections(db: Connection): Promise<number> {
  const { count } = await db
    .selectFrom("corrections")
    .select(({ fn }) => fn.count("message").distinct().as("count"))
    .where("state", "=", "pending")
    .executeTakeFirstOrThrow();
  return Number(count);
}
