import type { Connection, SeenRow } from "./schema.ts";

/** An article at a load. */
export interface LoadedArticle {
  readonly file: string;
  readonly hash: string;
}

/** Records which articles exist now: when each appeared, when its text last changed, when it disappeared. */
export async function recordSeen(
  db: Connection,
  articles: readonly LoadedArticle[],
  at: number,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const known = new Map((await readSeen(transaction)).map((row) => [row.file, row]));
    for (const { file, hash } of articles) {
      const before = known.get(file);
      known.delete(file);
      if (before === undefined)
        await transaction
          .insertInto("articles_seen")
          .values({ file, hash, first_seen: at, changed_at: at, removed_at: null })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      else if (before.hash !== hash || before.removed_at !== null)
        await transaction
          .updateTable("articles_seen")
          .set({ hash, changed_at: before.hash === hash ? before.changed_at : at, removed_at: null })
          .where("file", "=", file)
          .execute();
    }
    for (const { file, removed_at } of known.values())
      if (removed_at === null)
        await transaction
          .updateTable("articles_seen")
          .set({ removed_at: at })
          .where("file", "=", file)
          .execute();
  });
}

/** Records that some articles exist now, as `recordSeen` does for all. */
export async function noteSeen(
  db: Connection,
  articles: readonly LoadedArticle[],
  at: number,
): Promise<void> {
  if (articles.length === 0) return;
  await db
    .insertInto("articles_seen")
    .values(
      articles.map(({ file, hash }) => ({ file, hash, first_seen: at, changed_at: at, removed_at: null })),
    )
    .onConflict((conflict) =>
      conflict.column("file").doUpdateSet((known) => ({
        hash: known.ref("excluded.hash"),
        changed_at: known
          .case()
          .when("articles_seen.hash", "=", known.ref("excluded.hash"))
          .then(known.ref("articles_seen.changed_at"))
          .else(known.ref("excluded.changed_at"))
          .end(),
        removed_at: null,
      })),
    )
    .execute();
}

/** Records that some articles no longer exist. */
export async function noteRemoved(db: Connection, files: readonly string[], at: number): Promise<void> {
  if (files.length === 0) return;
  await db
    .updateTable("articles_seen")
    .set({ removed_at: at })
    .where("file", "in", files)
    .where("removed_at", "is", null)
    .execute();
}

/** Reads when each article appeared, changed and disappeared. */
export async function readSeen(db: Connection): Promise<readonly SeenRow[]> {
  return db.selectFrom("articles_seen").selectAll().execute();
}
