import type { Logger } from "pino";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Article } from "../corpus/article.ts";
import type { Store } from "../store/store.ts";
import { keepTexts } from "../store/texts.ts";

/** A version that is cited again within this many milliseconds is not written again. */
const FRESH = 86_400_000;

/** Keeps the cited versions of articles; neither posting nor reloading waits for it or fails because of it. */
export interface TextKeeper {
  /** Keeps these files as they are in the snapshot. */
  cited(files: Iterable<string>, snapshot: Snapshot): Promise<void>;
  /** Keeps the files that the next snapshot changes or drops. */
  replaced(before: Snapshot, next: Snapshot): Promise<void>;
}

/** Makes a keeper that stores texts in the state. */
export function textKeeper({ db }: Store, now: () => number, log: Pick<Logger, "warn">): TextKeeper {
  const kept = new Map<string, number>();
  const keep = async (articles: readonly Article[]): Promise<void> => {
    const at = now();
    const due = articles.filter(({ hash }) => at - (kept.get(hash) ?? -Infinity) > FRESH);
    try {
      await keepTexts(db, due, at);
      for (const { hash } of due) kept.set(hash, at);
    } catch (error) {
      log.warn({ err: error }, "could not keep the text of cited articles");
    }
  };
  return {
    cited(files, snapshot) {
      const wanted = new Set(files);
      return keep(allOf(snapshot).filter(({ file }) => wanted.has(file)));
    },
    replaced(before, next) {
      const same = new Set(allOf(next).map(({ id, hash }) => `${id} ${hash}`));
      return keep(allOf(before).filter(({ id, hash }) => !same.has(`${id} ${hash}`)));
    },
  };
}

const allOf = ({ articles, retracted = [] }: Snapshot): readonly Article[] => [...articles, ...retracted];
