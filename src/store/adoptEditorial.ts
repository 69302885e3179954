import type { Article } from "../corpus/article.ts";
import type { Connection } from "./schema.ts";
import { serialiseChanges } from "./serialiseChanges.ts";

/**
 * Applies moderators' changes to the same article under another name. A retracted article that was renamed, or
 * removed and added again, stays retracted. Also fills in the content hash for changes made by an earlier version.
 */
export async function adoptEditorial(
  db: Connection,
  articles: readonly Pick<Article, "file" | "content">[],
): Promise<void> {
  const first = await db.selectFrom("editorial").select("file").limit(1).executeTakeFirst();
  if (first === undefined) return;
  await db.transaction().execute(async (transaction) => {
    await serialiseChanges(transaction);
    const rows = await transaction
      .selectFrom("editorial")
      .selectAll()
      .orderBy("updated_at", "desc")
      .execute();
    const known = new Map(rows.map((row) => [row.file, row]));
    for (const { file, content } of articles) {
      const own = known.get(file);
      if (own?.content === "")
        await transaction.updateTable("editorial").set({ content }).where("file", "=", file).execute();
      const same = own === undefined ? rows.find((row) => row.content === content) : undefined;
      if (same === undefined) continue;
      await transaction
        .insertInto("editorial")
        .values({ ...same, file })
        .execute();
      await copyNotes(transaction, same.file, file);
    }
  });
}

async function copyNotes(db: Connection, from: string, to: string): Promise<void> {
  const notes = await db.selectFrom("editor_notes").selectAll().where("file", "=", from).execute();
  for (const note of notes)
    await db
      .insertInto("editor_notes")
      .values({ ...note, id: `${note.id} ${to}`, file: to })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
