import type { Logger } from "pino";
import { prune } from "../store/prune.ts";
import type { Store } from "../store/store.ts";

const DAY = 86_400_000;

/** Removes what is older than the retention, once a day. */
export function keepRetention(store: Store, days: number, log: Logger): (now: number) => Promise<void> {
  let last = 0;
  return async (now) => {
    if (now - last < DAY) return;
    last = now;
    const removed = await prune(store.db, now - days * DAY);
    log.info({ ...removed }, "retention carried out");
  };
}
