import { execFile } from "node:child_process";
import type { Logger } from "pino";

/** Tells systemd, twice in each of its periods, that the process is alive: as long as its own `/healthz` says so. */
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
      else log.warn({ status: response.status }, "the reader does not say that it is alive");
    } catch (error) {
      log.warn({ err: error }, "systemd could not be told that the process is alive");
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

/** Node.js has no datagrams of Unix sockets, which systemd listens to; its own command has. */
function notifySystemd(state: string): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile("systemd-notify", [state], { timeout: 5_000 }, (error) =>
      error === null ? resolve() : reject(error),
    );
  });
}
