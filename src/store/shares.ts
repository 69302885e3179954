import type { Connection } from "./schema.ts";

/**
 * Notes that a private message is being shared as the public one that `message` stands for; false where it was before, by
 * another press or another process. Where that one turns out never to have been posted, it may be shared again.
 */
export async function noteShare(
  db: Connection,
  source: string,
  message: string,
  at: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("shares")
    .values({ source, message, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
