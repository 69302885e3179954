import type { Logger } from "pino";
import { UserError } from "../errors.ts";
import type { Library } from "../library/libraryTypes.ts";

/**
 * Reads the corpus folder again, after any load in progress, and logs the result; never throws.
 *
 * @param isStopping whether the bot is stopping: it has closed what a reload needs, so that this one cannot end well
 */
export async function reloadAndLog(
  library: Pick<Library, "reload">,
  by: string,
  log: Pick<Logger, "info" | "warn" | "error">,
  isStopping: () => boolean,
): Promise<void> {
  try {
    const { added, changed, removed, problems, articles } = await library.reload({ by, waits: true });
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
    if (isStopping()) return log.info({ by }, "corpus not reloaded, because the bot is stopping");
    log.error(
      error instanceof UserError ? { by, reason: error.message } : { by, err: error },
      "corpus not reloaded; the previous one keeps answering",
    );
  }
}
