import type { Article } from "../corpus/article.ts";
import type { Connection } from "./schema.ts";

/** What is kept of one version of an article: enough to show a passage in its place. */
export type KeptText = Pick<Article, "id" | "file" | "hash" | "content" | "headline" | "text" | "blocks">;

/** Stores these versions, from now on for as long as the retention allows. */
export async function keepTexts(db: Connection, articles: readonly KeptText[], at: number): Promise<void> {
  for (const { id, file, hash, content, headline, text, blocks } of articles) {
    const body = JSON.stringify({ id, file, hash, content, headline, text, blocks } satisfies KeptText);
    await db
      .insertInto("texts")
      .values({ hash, article: id, body, at })
      .onConflict((conflict) => conflict.columns(["article", "hash"]).doUpdateSet({ at }))
      .execute();
  }
}

/** The stored versions of an article, latest first. */
export async function readTexts(db: Connection, article: string): Promise<readonly KeptText[]> {
  const rows = await db
    .selectFrom("texts")
    .select("body")
    .where("article", "=", article)
    .orderBy("at", "desc")
    .execute();
  return rows.map(({ body }) => JSON.parse(body) as KeptText);
}
