import type { Logger } from "pino";
import { onceAborted } from "../library/onceAborted.ts";
import { endInTime } from "./endInTime.ts";

/** Once `stop` aborts, which may have happened already, logs it and limits the time that work in progress may take. */
export function stopInTime(log: Pick<Logger, "info" | "warn">, stop: AbortSignal): void {
  onceAborted(stop, () => {
    log.info("stopping");
    endInTime(log);
  });
}
