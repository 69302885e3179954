import { setImmediate } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import type { Article } from "../corpus/article.ts";
import type { Extraction } from "../extract/extraction.ts";
import { packArticle } from "./held/holdArticle.ts";
import { openExtraction } from "./held/holdExtraction.ts";

/** Articles per batch for a thread. */
const AT_ONCE = 20;

/** How to extract articles on several threads. */
export interface Together {
  /** Number of helper threads. */
  readonly helpers: number;
  /** Starts a helper, which answers a list of articles with a list of extractions, both as shared bytes. */
  readonly start: () => Pick<Worker, "on" | "postMessage" | "terminate">;
  /** Milliseconds a helper may spend on one list. */
  readonly limit: number;
  /** Extracts one article on this thread. */
  readonly here: (article: Article) => Promise<Extraction>;
  /** Receives each finished list, in any order. */
  readonly onDone: (articles: readonly Article[], extractions: readonly Extraction[]) => void;
}

/**
 * Extracts articles on this thread and on helpers. A helper that dies or takes too long is dropped, and this thread
 * redoes its list. So a problem with an article shows up here, as it would without helpers.
 */
export async function extractTogether(
  articles: readonly Article[],
  { helpers, start, limit, here, onDone }: Together,
): Promise<void> {
  const lists: (readonly Article[])[] = [];
  for (let at = 0; at < articles.length; at += AT_ONCE) lists.push(articles.slice(at, at + AT_ONCE));
  lists.reverse();
  const running = Array.from({ length: Math.min(helpers, lists.length - 1) }, () =>
    help(start, limit, lists, onDone),
  );
  const work = async (): Promise<void> => {
    for (let list = lists.pop(); list !== undefined; list = lists.pop()) {
      const made: Extraction[] = [];
      for (const article of list) made.push(await here(article));
      onDone(list, made);
      // Let the helpers' answers arrive, and give them more.
      await setImmediate();
    }
  };
  await work();
  await Promise.all(running);
  // Lists that helpers returned undone.
  await work();
}

/** Gives one helper lists until none are left. If the helper fails, its list is returned and it gets no more. */
async function help(
  start: Together["start"],
  limit: number,
  lists: (readonly Article[])[],
  onDone: Together["onDone"],
): Promise<void> {
  const helper = start();
  let answer: (extractions: readonly Uint8Array[]) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  helper.on("message", (extractions: readonly Uint8Array[]) => {
    answer(extractions);
  });
  for (const event of ["error", "exit"])
    helper.on(event, (error: unknown) => {
      fail(error);
    });
  const ask = async (list: readonly Article[]): Promise<readonly Extraction[]> => {
    let timer: NodeJS.Timeout | undefined;
    try {
      const extractions = await new Promise<readonly Uint8Array[]>((resolve, reject) => {
        [answer, fail] = [resolve, reject];
        timer = setTimeout(reject, limit, new Error("a helper takes too long"));
        helper.postMessage(list.map(packArticle));
      });
      return extractions.map(openExtraction);
    } finally {
      clearTimeout(timer);
    }
  };
  let list: readonly Article[] | undefined;
  try {
    for (list = lists.pop(); list !== undefined; list = lists.pop()) onDone(list, await ask(list));
  } catch {
    if (list !== undefined) lists.push(list);
  } finally {
    await helper.terminate();
  }
}
