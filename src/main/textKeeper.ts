import type { Logger } from "pino";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Article } from "../corpus/article.ts";
import type { Store } from "../store/store.ts";
import { keepTexts } from "../store/texts.ts";

/** A version that was cited again within so many milliseconds is not written again. */
const FRESH = 86_400_000;

/** Keeps what is cited, as it was when it was cited; neither posting nor reloading waits for it or fails with it. */
export interface TextKeeper {
  /** Keeps these files as the snapshot has them. */
  cited(files: Iterable<string>, snapshot: Snapshot): Promise<void>;
  /** Keeps what the next snapshot has otherwise or not at all. */
  replaced(before: Snapshot, next: Snapshot): Promise<void>;
}

/** Makes a keeper over a state. */
export function textKeeper({ db }: Store, now: () => number, log: Pick<Logger, "warn">): TextKeeper {
  const kept = new Map<string, number>();
  const keep = async (articles: readonly Article[]): Promise<void> => {
    const at = now();
    const due = articles.filter(({ hash }) => at - (kept.get(hash) ?? -Infinity) > FRESH);
    try {
      await keepTexts(db, due, at);
      for (const { hash } of due) kept.set(hash, at);
    } catch (error) {
      log.warn({ err: error }, "the text of what is cited could not be kept");
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
