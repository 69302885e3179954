import type { CitationRow, Connection } from "./schema.ts";

/** Remembers a public message and the articles that it cites; of a message that is known already, what it shows now. */
export async function recordCitation(
  db: Connection,
  citation: CitationRow,
  files: Iterable<string>,
): Promise<void> {
  const { message } = citation;
  await db
    .insertInto("citations")
    .values(citation)
    .onConflict((conflict) => conflict.column("message").doUpdateSet({ content: citation.content }))
    .execute();
  await db.deleteFrom("citation_files").where("message", "=", message).execute();
  const rows = [...new Set(files)].map((file) => ({ message, file }));
  if (rows.length > 0)
    await db
      .insertInto("citation_files")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
