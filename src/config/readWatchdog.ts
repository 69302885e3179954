/** How often systemd expects a heartbeat, in milliseconds; `undefined` without a systemd watchdog. */
export function readWatchdog(): number | undefined {
  const microseconds = Number(process.env["WATCHDOG_USEC"]);
  return microseconds > 0 ? microseconds / 1000 : undefined;
}
