import type { Connection } from "./schema.ts";

/**
 * Records that a private message is being shared as the public one named `message`; returns false if it was shared
 * before, by another press or another process. It can be shared again if the public message was never posted.
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
