import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Running } from "./running.ts";

/** An article that is not among the seeds. */
export const storm = `Storm closes the harbour of Wexcombe

The harbour master, Ines Alvarado, said the harbour would open again on 3 March 2031.

Nobody was hurt.
`;

/** Adds it to the corpus and reloads. */
export async function addStorm(running: Running): Promise<void> {
  await writeFile(join(running.corpusDir, "storm.txt"), storm);
  await running.moderate("corpus reload");
}

/** Restores it and forgets every citation, so that messages of one test are not corrected in the next. */
export async function restoreStorm(running: Running): Promise<void> {
  const { db } = running.service().store;
  for (const table of ["corrections", "citation_files", "citations"] as const)
    await db.deleteFrom(table).execute();
  await running.moderate("corpus restore", { article: "storm.txt" });
}
