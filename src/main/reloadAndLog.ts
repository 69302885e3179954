import type { Logger } from "pino";
import { UserError } from "../errors.ts";
import type { Library } from "../library/libraryTypes.ts";

/** Reads the corpus folder again and logs the result; never throws. */
export async function reloadAndLog(library: Library, by: string, log: Logger): Promise<void> {
  try {
    const { added, changed, removed, problems, articles } = await library.reload({ by });
    for (const { file, what, remedy } of problems) log.warn({ file, remedy }, what);
    log.info(
      {
        by,
        articles,
        added: added.length,
        changed: changed.length,
        removed: removed.length,
        problems: problems.length,
      },
      "corpus reloaded",
    );
  } catch (error) {
    log.error(
      error instanceof UserError ? { by, reason: error.message } : { by, err: error },
      "corpus not reloaded; the previous one keeps answering",
    );
  }
}
