import { execFile } from "node:child_process";
import type { Logger } from "pino";

/** Tells systemd that the process is alive, twice in each period, as long as its own `/healthz` succeeds. */
export function startWatchdog(
  { url, period }: { readonly url: string; /** Milliseconds. */ readonly period: number },
  log: Pick<Logger, "warn">,
  notify: (state: string) => Promise<void> = notifySystemd,
): () => Promise<void> {
  let isOver = false;
  const tell = async (): Promise<void> => {
    try {
      const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(period / 2) });
      if (isOver) return;
      if (response.ok) await notify("WATCHDOG=1");
      else log.warn({ status: response.status }, "the reader's /healthz does not succeed");
    } catch (error) {
      log.warn({ err: error }, "could not tell systemd that the process is alive");
    }
  };
  void tell();
  const timer = setInterval(() => void tell(), period / 2);
  return async () => {
    isOver = true;
    clearInterval(timer);
    await Promise.resolve();
  };
}

/** Node.js cannot send Unix datagrams, which systemd listens for; the command systemd-notify can. */
function notifySystemd(state: string): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile("systemd-notify", [state], { timeout: 5_000 }, (error) =>
      error === null ? resolve() : reject(error),
    );
  });
}
