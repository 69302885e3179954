import { onceAborted } from "./onceAborted.ts";

/** Resolves or rejects as `work` does, or rejects with the reason of `signal` as soon as that aborts; `work` continues. */
export async function unlessAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (signal === undefined) return work;
  const done = new AbortController();
  const aborted = new Promise<never>((_resolve, reject) => {
    onceAborted(signal, () => reject(signal.reason as Error), done.signal);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    done.abort();
  }
}
