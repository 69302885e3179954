import type { Logger } from "pino";
import { UserError } from "../errors.ts";
import type { Library } from "../library/libraryTypes.ts";
import { digitGroups } from "../text/digitGroups.ts";

/** Where a load is reported, and what waits for its end. */
interface Followers {
  readonly log: Pick<Logger, "info" | "warn" | "error">;
  /** Tells the person who started the bot, if the log does not. */
  readonly tell?: (line: string) => void;
  /** Immediately checks what is due. */
  readonly poke: () => Promise<void>;
}

/** Waits until all articles answer, names the problems with their files, and sends what was waiting; never throws. */
export async function followLoading(library: Library, { log, tell, poke }: Followers): Promise<void> {
  const isLater = library.loading() !== undefined;
  try {
    await library.whole;
  } catch (error) {
    const words = "Not all articles could be loaded; those loaded first keep answering, and digests wait.";
    if (error instanceof UserError) log.error({ reason: error.message }, words);
    else log.error({ err: error }, words);
    tell?.(words);
    return;
  }
  const { articles, problems } = library.current();
  for (const { file, what, remedy } of problems) log.warn({ file, remedy }, what);
  if (!isLater) return;
  log.info({ articles: articles.length }, "all articles are loaded");
  tell?.(`All ${digitGroups(articles.length)} articles are loaded.`);
  await poke();
}
