import type { Logger } from "pino";
import { endInTime } from "./endInTime.ts";

/** Once `stop` aborts, which may have happened already, logs it and limits the time that work in progress may take. */
export function stopInTime(log: Pick<Logger, "info" | "warn">, stop: AbortSignal): void {
  const tell = (): void => {
    log.info("stopping");
    endInTime(log);
  };
  // An aborted signal calls no listener.
  if (stop.aborted) tell();
  else stop.addEventListener("abort", tell, { once: true });
}
